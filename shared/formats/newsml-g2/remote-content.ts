import type { AssociationCopy } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article, NewsType } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

type Rendition = NonNullable<Article["renditions"]>[number];

/** Media of one item; a gallery has some hundred. */
const MOST = 500;

const count = (element: XmlElement, name: string) => {
  const raw = attributeOf(element, name) ?? "";
  return /^\d{1,12}$/.test(raw) ? Number(raw) : undefined;
};

function renditionOf(remote: XmlElement, index: number): Rendition {
  const href = attributeOf(remote, "href");
  const contentType = attributeOf(remote, "contenttype");
  const numbers = {
    width: count(remote, "width"),
    height: count(remote, "height"),
    sizeInBytes: count(remote, "size"),
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

/**
 * Files that lie elsewhere: of an item that is media they are its renditions, of a text each is a part of its own,
 * whose rights nobody has told.
 */
export function remoteContentOf(
  { element }: G2Item,
  type: NewsType,
): { renditions?: Rendition[]; associations?: AssociationCopy[] } {
  const remote = elementsIn(elementAt(element, "contentSet"), "remoteContent").slice(0, MOST);
  if (remote.length === 0) return {};
  if (type !== "text" && type !== "composite") return { renditions: remote.map(renditionOf) };
  const nameOf = partNamer(() => undefined);
  return {
    associations: remote.map((one, index): AssociationCopy => {
      const kind = typeOf(one);
      const id = attributeOf(one, "residref");
      return {
        name: nameOf(undefined, kind),
        type: kind,
        renditions: [renditionOf(one, index)],
        ...(id ? { altIds: [{ role: "residref", value: id }] } : {}),
      };
    }),
  };
}
