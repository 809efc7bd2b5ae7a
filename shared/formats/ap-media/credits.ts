import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import type { Article } from "../../record/article.ts";

/** Who provided an item, whom it credits, and whose it is. */
export interface Credits {
  infoSources: NonNullable<Article["infoSources"]>;
  copyrightHolder?: string;
  creditLine?: string;
  /** Names of who provided the copy. */
  providers: string[];
  statements: Statement[];
}

/** Sources of one item; a report with contributions has some five. */
const MOST_SOURCES = 50;

function sourcesOf(item: Fields, at: string, notes: Notes): { name: string; type: string; pointer: string }[] {
  const { infosource } = item;
  const place = step(at, "infosource");
  if (isEmpty(infosource)) return [];
  if (!Array.isArray(infosource)) return refuse(notes, place, infosource, "a list") ?? [];
  if (infosource.length > MOST_SOURCES) {
    refuse(notes, place, infosource.length, `at most ${MOST_SOURCES} sources`);
  }
  return infosource.slice(0, MOST_SOURCES).flatMap((raw: unknown, index) => {
    const pointer = step(place, index);
    if (!isFields(raw)) return refuse(notes, pointer, raw, "an object") ?? [];
    const read = (name: string) => line(raw[name], step(pointer, name), notes) ?? "";
    const name = read("name");
    return name ? [{ name, type: read("type"), pointer: step(pointer, "name") }] : [];
  });
}

/**
 * Reads provider, sources and credit line. What a member of AP wrote is the member's, whatever the notice below says of
 * AP: such copy must be granted by its name. `part` is the association that is credited.
 */
export function creditsOf(item: Fields, at: string, notes: Notes, part?: string): Credits {
  const of = { source: "item-structured", ...(part === undefined ? {} : { part }) } as const;
  const provider = line(item.provider, step(at, "provider"), notes);
  const sources = sourcesOf(item, at, notes);
  const creditLine = line(item.description_creditline, step(at, "description_creditline"), notes);
  const member = sources.find(({ type }) => /^member$/i.test(type));
  const statements: Statement[] = [];
  if (creditLine) {
    const pointer = step(at, "description_creditline");
    statements.push({ field: "creditText", value: creditLine, ...of, pointer });
  } else if (part !== undefined && sources[0]) {
    // A part without a line to print is credited to where it came from, all of them.
    const value = sources.map(({ name }) => name).join("/");
    statements.push({ field: "creditText", value, ...of, pointer: step(at, "infosource") });
  }
  if (member) {
    statements.push({ field: "copyrightHolder", value: member.name, ...of, pointer: member.pointer });
  }
  return {
    infoSources: [
      ...(creditLine ? [{ name: creditLine, role: "creditline" }] : []),
      ...(provider ? [{ name: provider, role: "provider" }] : []),
      ...sources.map(({ name, type }) => ({ name, role: "source", ...filled({ literal: type }) })),
    ],
    ...filled({ copyrightHolder: member?.name, creditLine }),
    providers: [...new Set([...(provider ? [provider] : []), ...sources.map(({ name }) => name)])],
    statements,
  };
}
