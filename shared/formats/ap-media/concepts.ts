import { filled } from "../../json/filled.ts";
import { isFields, keep, type Notes, refuse } from "../../json/notes.ts";
import { list } from "../../json/objects.ts";
import { line, type ReadValue } from "../../json/values.ts";
import { isUri } from "../../markup/uri.ts";

/** A concept of AP's vocabularies, or a category without one, as ninjs has it. */
export interface ApConcept {
  name?: string;
  rel?: string;
  uri?: string;
  literal?: string;
  creator?: string;
}

const READ = new Set(["name", "code", "scheme", "rels", "creator"]);

// `rels` lists how the concept came to be named; ninjs has room for one, and the first is the nearest.
function relOf(rels: unknown): string | undefined {
  const [first] = Array.isArray(rels) ? rels : [rels];
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}

const concept: ReadValue<ApConcept> = (raw, at, notes) => {
  if (!isFields(raw)) return refuse(notes, at, raw, "an object");
  const read = (name: string) => line(raw[name], `${at}/${name}`, notes);
  const [code, scheme] = [read("code"), read("scheme")];
  const uri = code && scheme ? `${scheme}${code}` : undefined;
  const isVocabulary = uri !== undefined && isUri(uri);
  const rest = Object.entries(raw).filter(([name]) => !READ.has(name));
  const others = Array.isArray(raw.rels) && raw.rels.length > 1 ? [["rels", raw.rels]] : [];
  const unnamed = scheme && !isVocabulary ? [["scheme", scheme]] : [];
  keep(notes, at, Object.fromEntries([...rest, ...others, ...unnamed]));
  const found = filled({
    name: read("name"),
    rel: relOf(raw.rels),
    uri: isVocabulary ? uri : undefined,
    literal: code,
    creator: read("creator"),
  });
  return Object.keys(found).length > 0 ? found : undefined;
};

/** Subjects, which say who named them: an editor or a machine. */
export const subjectsOf = list(concept);

/** People, organisations, places and events; ninjs does not ask who named those. */
export const conceptsOf: ReadValue<Omit<ApConcept, "creator">[]> = (raw, at, notes: Notes) =>
  subjectsOf(raw, at, notes)?.map(({ creator: _, ...rest }) => rest);
