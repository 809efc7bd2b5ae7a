import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { notedLimits } from "../../copy/noted-limits.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import type { Removed } from "../../record/provenance.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { digitalSourceOf } from "./concepts.ts";
import { edNotesIn } from "./ed-notes.ts";
import type { G2Item } from "./g2-item.ts";
import { nameOf } from "./names.ts";
import type { PartDescribed, PartNamed } from "./parts-named.ts";

/** What media carry of what is said of them. */
type MediumFields = Pick<AssociationCopy, "by" | "headlines" | "descriptions" | "digitalSourceType" | "edNote">;

/** What the descriptions of parts say: their credits, captions and notes, each of the part that it is for. */
export interface PartsTold {
  statements: Statement[];
  passages: Passage[];
  removed: Removed[];
  /** By the media's names. */
  media: ReadonlyMap<string, MediumFields>;
}

/** Statements of all parts: a description may name fifty contents, and files multiply cheaply. */
const MOST_STATEMENTS = 5000;

/** Audiences that a block leaves out: by their name where they have one, else by their code. */
export function audiencesOut(block: XmlElement | undefined): string[] {
  return elementsIn(block, "exclAudience").flatMap(
    (one) => nameOf(one) ?? attributeOf(one, "qcode") ?? attributeOf(one, "uri") ?? [],
  );
}

const textsIn = (meta: XmlElement, ...locals: string[]) =>
  locals.flatMap((local) => elementsIn(meta, local)).flatMap((one) => wordsOf(one) ?? []);

function mediumOf(meta: XmlElement, notes: readonly string[], item: G2Item): MediumFields {
  const by = textsIn(meta, "by", "byline");
  const headlines = textsIn(meta, "headline").map((value, at) => ({ role: at === 0 ? "main" : "other", value }));
  const descriptions = textsIn(meta, "description").map((value) => ({ role: "caption", value }));
  const source = digitalSourceOf(meta, item);
  return {
    ...(by.length > 0 ? { by: by.join("; ") } : {}),
    ...(headlines.length > 0 ? { headlines } : {}),
    ...(descriptions.length > 0 ? { descriptions } : {}),
    ...(notes.length > 0 ? { edNote: notes.join("\n") } : {}),
    ...(source ? { digitalSourceType: source } : {}),
  };
}

/** Reads every `partMeta`: what it says is stated of the media that it describes, or of the item where it names none. */
export function partMetaOf(item: G2Item, described: readonly PartDescribed[]): PartsTold {
  const statements: Statement[] = [];
  const passages: Passage[] = [];
  const removed: Removed[] = [];
  const media = new Map<string, MediumFields>();
  for (const { meta, at, parts } of described) {
    const desk = edNotesIn(meta, at);
    removed.push(...desk.removed);
    for (const part of parts) {
      if (statements.length + passages.length > MOST_STATEMENTS) break;
      statements.push(...statementsOf(meta, at, part));
      for (const { text, pointer } of desk.notes) statements.push(...noteOf(text, pointer, part));
      for (const text of textsIn(meta, "description")) {
        passages.push({ role: "caption", text, pointer: `${at}/description`, ...of(part) });
      }
      if (part === undefined) continue;
      const notes = desk.notes.map(({ text }) => text);
      media.set(part, { ...media.get(part), ...mediumOf(meta, notes, item) });
    }
  }
  return { statements, passages, removed, media };
}

const of = (part: PartNamed) => (part === undefined ? {} : { part });

function noteOf(text: string, pointer: string, part: PartNamed): Statement[] {
  return [
    { field: "edNote", value: text, source: "item-structured", pointer, ...of(part) },
    ...notedLimits(text, pointer, part),
  ];
}

function statementsOf(meta: XmlElement, at: string, part: PartNamed): Statement[] {
  const say = (field: StatedField, local: string, values: readonly string[]) =>
    values.map(
      (value): Statement => ({ field, value, source: "item-structured", pointer: `${at}/${local}`, ...of(part) }),
    );
  return [
    ...say("creditText", "creditline", textsIn(meta, "creditline")),
    ...say("by", "by", textsIn(meta, "by", "byline")),
    ...say("exclAudience", "exclAudience", audiencesOut(meta)),
  ];
}
