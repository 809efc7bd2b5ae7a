import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { list, object } from "../../json/objects.ts";
import { pubStatus } from "../../json/pub-status.ts";
import { statementsOf } from "../../json/statements.ts";
import { integer, language, line, moment, revision, text, uri, word } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { type Association, NEWS_TYPES } from "../../record/article.ts";
import { rightsCodesIn } from "./rights-codes.ts";

/** Media of one entry; a gallery has some hundred. */
const MOST_ASSOCIATIONS = 500;

type Rendition = NonNullable<Association["renditions"]>[number];
type Plain = Pick<
  Association,
  | "type"
  | "uri"
  | "version"
  | "versionCreated"
  | "embargoedUntil"
  | "pubStatus"
  | "language"
  | "copyrightNotice"
  | "usageTerms"
>;

/** What belongs to an entry, with what is written at it and what it states of its own rights. */
export interface Parts {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

const pixels = integer(0, 1_000_000);
const renditions = list(
  object<Rendition>({
    name: { from: ["role", "size"], read: revision },
    href: { from: ["url"], read: uri },
    contentType: { from: ["mimetype"], read: line },
    title: { from: ["title"], read: line },
    width: { from: ["width"], read: pixels },
    height: { from: ["height"], read: pixels },
    sizeInBytes: { from: ["sizeinbytes"], read: integer(0, Number.MAX_SAFE_INTEGER) },
    duration: { from: ["duration"], read: integer(0, Number.MAX_SAFE_INTEGER) },
  }),
);
const plain = object<Plain>({
  type: { from: ["type"], read: word(NEWS_TYPES, { image: { to: "picture" } }) },
  uri: { from: ["urn"], read: uri },
  version: { from: ["version"], read: revision },
  versionCreated: { from: ["version_created"], read: moment },
  embargoedUntil: { from: ["embargoed"], read: moment },
  pubStatus: { from: ["pubstatus"], read: pubStatus },
  language: { from: ["language"], read: language },
  copyrightNotice: { from: ["copyrightnotice"], read: text },
  usageTerms: { from: ["usageterms"], read: text },
});
/** Read apart, or the order that the list has already. */
const APART = new Set(["headline", "caption", "creditline", "renditions", "is_featureimage", "rank"]);

function partOf(raw: Fields, at: string, notes: Notes): Omit<AssociationCopy, "name"> {
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !APART.has(name)));
  const headline = line(raw.headline, step(at, "headline"), notes);
  const caption = line(raw.caption, step(at, "caption"), notes);
  const credit = line(raw.creditline, step(at, "creditline"), notes);
  const files = renditions(raw.renditions, step(at, "renditions"), notes)?.map((one, index) => ({
    ...one,
    name: one.name ?? String(index + 1),
  }));
  return {
    ...plain(rest, at, notes),
    ...filled({
      rel: raw.is_featureimage === true ? "featureimage" : undefined,
      headlines: headline ? [{ role: "main", value: headline }] : [],
      descriptions: caption ? [{ role: "caption", value: caption }] : [],
      infoSources: credit ? [{ name: credit, role: "creditline" }] : [],
      renditions: files,
    }),
  };
}

/** Reads the media of an entry, each under its type and number: dpa gives them no names. */
export function partsOf(entry: Fields, at: string, notes: Notes): Parts {
  const parts: Parts = { associations: [], passages: [], statements: [] };
  const { associations } = entry;
  const place = step(at, "associations");
  if (isEmpty(associations)) return parts;
  if (!Array.isArray(associations)) {
    refuse(notes, place, associations, "a list");
    return parts;
  }
  if (associations.length > MOST_ASSOCIATIONS) {
    refuse(notes, place, associations.length, `at most ${MOST_ASSOCIATIONS} associations`);
  }
  const nameOf = partNamer(() => {});
  for (const [index, raw] of associations.slice(0, MOST_ASSOCIATIONS).entries()) {
    const pointer = step(place, index);
    if (!isFields(raw)) {
      refuse(notes, pointer, raw, "an object");
      continue;
    }
    const part = partOf(raw, pointer, notes);
    const name = nameOf(undefined, part.type ?? "media");
    parts.associations.push({ name, ...part });
    parts.passages.push(...captionOf(raw, pointer, name));
    parts.statements.push(...statementsOf(raw, pointer, name));
    // Where a picture may be shown: a code that nobody knows keeps it for a person.
    for (const value of rightsCodesIn(raw)) {
      parts.statements.push({ field: "rightsInfo", value, source: "item-structured", pointer, part: name });
    }
  }
  return parts;
}

function captionOf({ caption }: Fields, at: string, part: string): Passage[] {
  if (typeof caption !== "string" || cleanText(caption) === "") return [];
  return [{ role: "caption", text: cleanText(caption), pointer: step(at, "caption"), part }];
}
