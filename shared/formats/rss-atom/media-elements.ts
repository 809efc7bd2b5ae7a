import { feedElements } from "../../feed/names.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { linksOf } from "./links.ts";

/** One medium of an entry: its files, and the elements whose words and terms hold for it, nearest first. */
export interface Medium {
  files: XmlElement[];
  scopes: XmlElement[];
}

/** Media of one entry; a gallery has some hundred. */
const MOST_MEDIA = 500;

/** The address of a file, by whatever name its element has it. */
export function addressOf(file: XmlElement): string | undefined {
  return attributeOf(file, "url") ?? attributeOf(file, "href") ?? attributeOf(file, "rdf:resource") ?? wordsOf(file);
}

function grouped(entry: XmlElement): Medium[] {
  return feedElements(entry, "media:group").map((group) => {
    const files = feedElements(group, "media:content");
    return {
      files: files.length > 0 ? files : feedElements(group, "media:thumbnail"),
      scopes: [...files, group],
    };
  });
}

/**
 * The media of an entry: each group (its files are one thing in several sizes), each file outside of one, each
 * enclosure that is not among them; pictures that only a thumbnail shows last.
 */
export function mediaElements(entry: XmlElement): Medium[] {
  const media = [
    ...grouped(entry),
    ...feedElements(entry, "media:content").map((file) => ({ files: [file], scopes: [file] })),
  ];
  const seen = new Set(media.flatMap(({ files }) => files.map(addressOf)));
  const enclosures = [...feedElements(entry, "enclosure", "enc:enclosure"), ...linksOf(entry, "enclosure")];
  for (const file of enclosures) {
    const address = addressOf(file);
    if (address !== undefined && !seen.has(address)) media.push({ files: [file], scopes: [file] });
    seen.add(address);
  }
  if (media.length > 0) return media.slice(0, MOST_MEDIA);
  return feedElements(entry, "media:thumbnail")
    .slice(0, 1)
    .map((file) => ({ files: [file], scopes: [file] }));
}
