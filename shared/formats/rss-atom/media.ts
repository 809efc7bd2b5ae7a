import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { feedWords } from "../../feed/feed-text.ts";
import { feedElement, feedElements, feedName } from "../../feed/names.ts";
import { termStatements } from "../../feed/term-statements.ts";
import { isUri } from "../../markup/uri.ts";
import type { NewsType } from "../../record/article.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { resolved } from "./links.ts";
import { addressOf, type Medium, mediaElements } from "./media-elements.ts";
import type { Entry } from "./read-rss-atom.ts";

/** What a medium or a media type says; anything else is taken for a picture, which rides on nobody's licence. */
const TYPES: Readonly<Record<string, NewsType>> = { image: "picture", video: "video", audio: "audio" };
const EXTENSIONS: readonly (readonly [RegExp, NewsType])[] = [
  [/\.(?:mp3|m4a|ogg|wav|aac|flac)(?:[?#]|$)/i, "audio"],
  [/\.(?:mp4|m4v|mov|webm|avi|mpe?g)(?:[?#]|$)/i, "video"],
];
type Rendition = NonNullable<AssociationCopy["renditions"]>[number];

/** The media of an entry with what is written at them and what they state of their own rights. */
export interface Media {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

function typeOf({ files }: Medium): NewsType {
  for (const file of files) {
    if (feedName(file) === "media:thumbnail") return "picture";
    const stated = attributeOf(file, "medium") ?? attributeOf(file, "type")?.split("/")[0];
    const kind = stated?.toLowerCase() ?? "";
    if (Object.hasOwn(TYPES, kind)) return TYPES[kind] ?? "picture";
    const known = EXTENSIONS.find(([extension]) => extension.test((addressOf(file) ?? "").slice(-500)))?.[1];
    if (known) return known;
  }
  return "picture";
}

function figure(file: XmlElement, name: string): number | undefined {
  const raw = attributeOf(file, name) ?? "";
  return /^\d{1,9}$/.test(raw) ? Number(raw) : undefined;
}

function renditionOf(file: XmlElement, name: string, entry: Entry): Rendition {
  const address = resolved(addressOf(file) ?? "", entry);
  const contentType = attributeOf(file, "type");
  const figures = {
    width: figure(file, "width"),
    height: figure(file, "height"),
    sizeInBytes: figure(file, "fileSize") ?? figure(file, "length"),
    duration: figure(file, "duration"),
  };
  return {
    name,
    ...(isUri(address) && /^https?:/i.test(address) ? { href: address } : {}),
    ...(contentType ? { contentType } : {}),
    ...Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)),
  };
}

function renditionsOf({ files, scopes }: Medium, entry: Entry): Rendition[] {
  const thumbnails = scopes
    .flatMap((scope) => feedElements(scope, "media:thumbnail"))
    .filter((one) => !files.includes(one));
  return [
    ...files.map((file, index) => renditionOf(file, String(index + 1), entry)),
    ...thumbnails.map((file, index) => renditionOf(file, `thumbnail-${index + 1}`, entry)),
  ];
}

const credits = (scopes: readonly XmlElement[]) => [
  ...new Set(scopes.flatMap((scope) => feedElements(scope, "media:credit")).flatMap((one) => wordsOf(one) ?? [])),
];

/** Terms that hold for all media of an entry; beyond these they are left to a person, as is whatever they say. */
const MOST_SHARED = 50;
const FILES = new Set(["media:content", "media:group", "media:thumbnail"]);

/** What the entry says of all its media, once for all of them: asking anew for each would take the square of a gallery. */
function sharedScope({ element }: Entry): XmlElement {
  return { ...element, children: elementsIn(element).filter((one) => isOfMedia(one) && !FILES.has(feedName(one))) };
}

function sharedTerms(scope: XmlElement, at: string): Statement[] {
  const terms = termStatements(scope, at);
  if (terms.length <= MOST_SHARED) return terms;
  return [{ field: "rightsInfo", value: `${terms.length} terms`, source: "item-structured", pointer: at }];
}

/** Whether an element of the entry speaks of its media and not of the text. A territory holds for both. */
export function isOfMedia(element: XmlElement): boolean {
  const name = feedName(element);
  return name.startsWith("media:") && name !== "media:restriction" && name !== "media:status";
}

/** Reads the media of an entry in order of appearance, each with its own credit and rights. */
export function mediaOf(entry: Entry): Media {
  const read: Media = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => undefined);
  const shared = sharedScope(entry);
  const terms = sharedTerms(shared, entry.at);
  for (const medium of mediaElements(entry.element)) {
    const type = typeOf(medium);
    const name = nameOf(undefined, type);
    const scopes = [...medium.scopes, shared];
    const said = (local: string) => scopes.flatMap((scope) => feedWords(feedElement(scope, local)) ?? [])[0];
    const caption = said("media:description");
    const title = said("media:title");
    const names = credits(scopes);
    read.associations.push({
      name,
      type,
      ...(names.length > 0 ? { by: names.join(", ") } : {}),
      ...(title ? { headlines: [{ role: "main", value: title }] } : {}),
      ...(caption ? { descriptions: [{ role: "caption", value: caption }] } : {}),
      renditions: renditionsOf(medium, entry),
    });
    const at = `${entry.at}//${medium.files[0]?.name ?? "media:group"}`;
    if (caption) read.passages.push({ role: "caption", text: caption, pointer: `${at}/media:description`, part: name });
    if (names.length > 0) {
      // Every one of a chain counts: the last may be the agency whose picture it is.
      const pointer = `${at}/media:credit`;
      read.statements.push({
        field: "creditText",
        value: names.join("/"),
        source: "item-structured",
        pointer,
        part: name,
      });
    }
    for (const scope of medium.scopes) read.statements.push(...termStatements(scope, at, name));
    for (const term of terms) read.statements.push({ ...term, part: name });
  }
  return read;
}
