import type { AssociationCopy, Passage } from "../copy/item-copy.ts";
import type { NamePart } from "../copy/part-names.ts";
import type { Statement } from "../copy/statement.ts";
import { isUri } from "../markup/uri.ts";
import { elementsBelow, elementsIn } from "./elements.ts";
import { attributeOf, wordsOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

/** Media of one story; a gallery has some hundred. */
export const MOST_MEDIA = 500;
/** Files of one picture; dpa sends a dozen sizes. */
const MOST_REFERENCES = 100;

/** What `media-type` says; anything else is taken for a picture, which rides on nobody's licence. */
const TYPES: Readonly<Record<string, MediaType>> = {
  image: "picture",
  photo: "picture",
  graphic: "graphic",
  video: "video",
  audio: "audio",
};

/** Names in `media-metadata` that say who is credited, and who owns. */
const METADATA: readonly (readonly [RegExp, Statement["field"]])[] = [
  [/credit|source/i, "creditText"],
  [/copyright/i, "copyrightNotice"],
  [/usage|rights|restriction|instruction/i, "usageTerms"],
];

/** The media of a story with what is written at them and what they state of their own rights. */
export interface NitfMedia {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

type MediaType = NonNullable<AssociationCopy["type"]>;
type Rendition = NonNullable<AssociationCopy["renditions"]>[number];

const pixels = (element: XmlElement, name: string) => {
  const raw = attributeOf(element, name) ?? "";
  return /^\d{1,6}$/.test(raw) ? Number(raw) : undefined;
};

function renditionOf(reference: XmlElement, index: number): Rendition {
  const source = attributeOf(reference, "source");
  const contentType = attributeOf(reference, "mime-type");
  const width = pixels(reference, "width");
  const height = pixels(reference, "height");
  return {
    name: attributeOf(reference, "name") ?? String(index + 1),
    ...(source && isUri(source) && /^https?:/i.test(source) ? { href: source } : {}),
    ...(contentType ? { contentType } : {}),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function statementsOf(
  media: XmlElement,
  references: readonly XmlElement[],
  caption: string,
  part: string,
  at: string,
): Statement[] {
  const of = (field: Statement["field"], value: string | undefined, pointer: string): Statement[] =>
    value ? [{ field, value, source: "item-structured", pointer: `${at}/${pointer}`, part }] : [];
  const metadata = elementsIn(media, "media-metadata")
    .slice(0, MOST_REFERENCES)
    .flatMap((one) => {
      const field = METADATA.find(([pattern]) => pattern.test(attributeOf(one, "name") ?? ""))?.[1];
      return field ? of(field, attributeOf(one, "value") ?? wordsOf(one), "media-metadata/@value") : [];
    });
  const producers = elementsIn(media, "media-producer")
    .slice(0, MOST_REFERENCES)
    .flatMap((one) => {
      const producer = wordsOf(one);
      // A caption that names the producer names the agency as well: its own credit is the fuller one.
      return producer && !caption.includes(producer) ? of("creditText", producer, "media-producer") : [];
    });
  return [
    ...references.flatMap((one) => [
      ...of("creditText", attributeOf(one, "source-credit"), "media-reference/@source-credit"),
      ...of("copyrightNotice", attributeOf(one, "copyright"), "media-reference/@copyright"),
    ]),
    ...metadata,
    ...producers,
  ];
}

/** Who made it, where an agency says so in a field of its own. */
function authorsOf(media: XmlElement): string[] {
  const named = elementsIn(media, "media-metadata")
    .slice(0, MOST_REFERENCES)
    .filter((one) => /^(?:by-?line|author|photographer|creator)$/i.test(attributeOf(one, "name") ?? ""));
  return named.flatMap((one) => attributeOf(one, "value") ?? wordsOf(one) ?? []);
}

function idsOf(references: readonly XmlElement[]): NonNullable<AssociationCopy["altIds"]> {
  const sources = references.flatMap((one) => attributeOf(one, "source") ?? []);
  return [...new Set(sources)]
    .filter((source) => !/^https?:/i.test(source))
    .map((value) => ({ role: "source", value }));
}

function isStatedOnce(statement: Statement, index: number, all: readonly Statement[]): boolean {
  return all.findIndex(({ field, value }) => field === statement.field && value === statement.value) === index;
}

/** The media in parts of a NITF, bare pictures too, in order of appearance. */
export function mediaElements(parts: readonly (XmlElement | undefined)[]): XmlElement[] {
  return parts.flatMap((part) => elementsBelow(part, "media", "img")).slice(0, MOST_MEDIA);
}

/** Whether a medium says more than that it stands there: AFP marks the place of a picture that is a component of its own. */
export function saysSomething(media: XmlElement): boolean {
  const references = media.local === "img" ? [media] : elementsIn(media, "media-reference");
  return (
    references.some((one) => attributeOf(one, "source") ?? attributeOf(one, "src")) ||
    elementsIn(media).some((one) => one.local !== "media-reference" && wordsOf(one) !== undefined)
  );
}

/** Reads media as parts with what is written at them; `at` is the place of the text that they stand in. */
export function nitfMedia(found: readonly XmlElement[], at: string, nameOf: NamePart): NitfMedia {
  const read: NitfMedia = { associations: [], passages: [], statements: [] };
  for (const media of found) {
    const kind = (attributeOf(media, "media-type") ?? "image").toLowerCase();
    const type = Object.hasOwn(TYPES, kind) ? (TYPES[kind] ?? "picture") : "picture";
    const name = nameOf(undefined, type);
    const references = media.local === "img" ? [media] : elementsIn(media, "media-reference").slice(0, MOST_REFERENCES);
    const captions = elementsIn(media, "media-caption").flatMap((one) => wordsOf(one) ?? []);
    const by = [...elementsIn(media, "media-producer").flatMap((one) => wordsOf(one) ?? []), ...authorsOf(media)];
    const alternates = references.flatMap((one) => attributeOf(one, "alternate-text") ?? []);
    const altIds = idsOf(references);
    const descriptions = [
      ...captions.map((value) => ({ role: "caption", value })),
      ...[...new Set(alternates)].map((value) => ({ role: "alternative-text", value })),
    ];
    read.associations.push({
      name,
      type,
      ...(by.length > 0 ? { by: [...new Set(by)].join("; ") } : {}),
      ...(descriptions.length > 0 ? { descriptions } : {}),
      ...(references.length > 0 ? { renditions: references.map(renditionOf) } : {}),
      ...(altIds.length > 0 ? { altIds } : {}),
    });
    const pointer = `${at}//media/media-caption`;
    for (const text of captions) read.passages.push({ role: "caption", text, pointer, part: name });
    const said = statementsOf(media, references, captions.join(" "), name, `${at}//media`);
    read.statements.push(...said.filter(isStatedOnce));
  }
  return read;
}
