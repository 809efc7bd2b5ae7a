import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article, NewsType } from "../../record/article.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { figurePart } from "../../xml/figure-part.ts";
import type { Figure } from "../../xml/figures.ts";
import { mediaElements, nitfMedia, saysSomething } from "../../xml/nitf-media.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

type Rendition = NonNullable<Article["renditions"]>[number];

/** Media of one item; a gallery has some hundred. */
const MOST = 500;

const count = (element: XmlElement, name: string) => {
  const raw = attributeOf(element, name) ?? "";
  return /^\d{1,12}$/.test(raw) ? Number(raw) : undefined;
};

/** A length in seconds, which NewsML-G2 takes for the unit where none is named; frames and clocks stay as they came. */
function seconds(remote: XmlElement): number | undefined {
  const unit = attributeOf(remote, "durationunit") ?? "seconds";
  const raw = attributeOf(remote, "duration") ?? "";
  return /(?:^|[:/])seconds$/i.test(unit) && /^\d{1,7}(?:\.\d{1,6})?$/.test(raw) ? Number(raw) : undefined;
}

function renditionOf(remote: XmlElement, index: number): Rendition {
  const href = attributeOf(remote, "href");
  const contentType = attributeOf(remote, "contenttype");
  const numbers = {
    width: count(remote, "width"),
    height: count(remote, "height"),
    sizeInBytes: count(remote, "size"),
    duration: seconds(remote),
  };
  return {
    name: attributeOf(remote, "rendition") ?? String(index + 1),
    ...(href && isUri(href) && /^https?:/i.test(href) ? { href } : {}),
    ...(contentType ? { contentType } : {}),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
  };
}

/** What a remote file is by its content type; one that nobody knows is taken for a picture, which rides on no licence. */
function typeOf(remote: XmlElement): NewsType {
  const kind = attributeOf(remote, "contenttype") ?? "";
  if (/^video\//i.test(kind)) return "video";
  return /^audio\//i.test(kind) ? "audio" : "picture";
}

/** The media of an item's content: what belongs to the item itself, what is a part of its own, and what is written there. */
export interface Media {
  renditions?: Rendition[];
  associations?: AssociationCopy[];
  /** The medium of each file that lies elsewhere, in its order: undefined where it is the item's own. */
  remote: (string | undefined)[];
  statements: Statement[];
  passages: Passage[];
}

function ofFile(remote: XmlElement, index: number, name: string): AssociationCopy {
  const ids = ["residref", "guid"].flatMap((role) => {
    const value = attributeOf(remote, role);
    return value ? [{ role, value }] : [];
  });
  const others = elementsIn(remote, "altId").flatMap((one) => {
    const value = wordsOf(one);
    return value ? [{ role: attributeOf(one, "type") ?? "altId", value }] : [];
  });
  const altIds = [...ids, ...others];
  return {
    name,
    type: typeOf(remote),
    renditions: [renditionOf(remote, index)],
    ...(altIds.length > 0 ? { altIds } : {}),
  };
}

/**
 * Files that lie elsewhere, then the pictures in the text: of an item that is media the files are its renditions, of a text
 * each is a part of its own, with the rights that are told at it. A figure that shows one of the files is that file.
 */
export function mediaOf({ element, at }: G2Item, type: NewsType, figures: readonly Figure[]): Media {
  const files = elementsIn(elementAt(element, "contentSet"), "remoteContent").slice(0, MOST);
  const media: Media = { remote: files.map(() => undefined), statements: [], passages: [] };
  if (type !== "text" && type !== "composite") {
    return files.length > 0 ? { ...media, renditions: files.map(renditionOf) } : media;
  }
  const nameOf = partNamer(() => undefined);
  const remote = files.map((file, index) => ofFile(file, index, nameOf(undefined, typeOf(file))));
  const associations = new Map(remote.map((one) => [one.name, one]));
  const byAddress = new Map(
    remote.flatMap(({ name, renditions = [] }) =>
      renditions.flatMap(({ href }) => (href ? [[href, name] as const] : [])),
    ),
  );
  for (const figure of figures) {
    const known = figure.sources.flatMap((source) => byAddress.get(source) ?? [])[0];
    const name = known ?? nameOf(undefined, "picture");
    const { association, statements, passages } = figurePart(figure, name, `${at}/contentSet/inlineXML//figure`);
    associations.set(name, { ...association, ...associations.get(name) });
    media.statements.push(...statements);
    media.passages.push(...passages);
  }
  // What stands in a NITF inside is written at its place in the text.
  const set = elementAt(element, "contentSet");
  const inNitf = mediaElements(elementsBelow(set, "nitf").slice(0, 1)).filter(saysSomething);
  const nitf = nitfMedia(inNitf, `${at}/contentSet/inlineXML//nitf`, nameOf);
  for (const one of nitf.associations) associations.set(one.name, one);
  media.statements.push(...nitf.statements);
  media.passages.push(...nitf.passages);
  media.remote = remote.map(({ name }) => name);
  return associations.size > 0 ? { ...media, associations: [...associations.values()] } : media;
}
