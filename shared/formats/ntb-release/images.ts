import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { isUri } from "../../markup/uri.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Pictures of one release; a campaign has some dozens. */
const MOST_IMAGES = 500;
/** The files of a picture, the whole one first. */
const FILES = [
  ["url", "original"],
  ["mediumimageurl", "medium"],
  ["smallimageurl", "small"],
] as const;

/** The pictures of a release, with what is written at them, credits among it. A logo is the publisher's sign and no picture of the news. */
export interface Images {
  associations: AssociationCopy[];
  passages: Passage[];
}

function renditionsOf(image: XmlElement): NonNullable<AssociationCopy["renditions"]> {
  return FILES.flatMap(([local, name]) => {
    const href = wordsOf(elementAt(image, local));
    return href && isUri(href) && /^https?:/i.test(href) ? [{ name, href }] : [];
  });
}

/** Reads the pictures of a release, in order of appearance. */
export function imagesOf(root: XmlElement): Images {
  const read: Images = { associations: [], passages: [] };
  const images = elementsIn(elementAt(root, "images"), "image").slice(0, MOST_IMAGES);
  for (const [index, image] of images.entries()) {
    const name = `picture-${index + 1}`;
    const [id, caption] = [attributeOf(image, "id"), wordsOf(elementAt(image, "caption"))];
    const renditions = renditionsOf(image);
    read.associations.push({
      name,
      type: "picture",
      ...(caption ? { descriptions: [{ role: "caption", value: caption }] } : {}),
      ...(renditions.length > 0 ? { renditions } : {}),
      ...(id ? { altIds: [{ role: "image", value: id }] } : {}),
    });
    if (caption)
      read.passages.push({
        role: "caption",
        text: caption,
        pointer: `/release/images/image[${index + 1}]/caption`,
        part: name,
      });
  }
  return read;
}
