import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { feedWords } from "../../feed/feed-text.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import { termStatements } from "../../feed/term-statements.ts";
import { isUri } from "../../markup/uri.ts";
import type { NewsType } from "../../record/article.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Post } from "./read-wordpress-wxr.ts";

/** Attachments of one post; a gallery has some hundred. */
const MOST_ATTACHMENTS = 500;
const EXTENSIONS: readonly (readonly [RegExp, NewsType])[] = [
  [/\.(?:mp3|m4a|ogg|wav|aac|flac)$/i, "audio"],
  [/\.(?:mp4|m4v|mov|webm|avi|mpe?g)$/i, "video"],
];

/** The pictures, sound and video of a post, with what is written at them and what they state of their own rights. */
export interface Pictures {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

/** The value of one of a post's own fields. */
export function metaOf(element: XmlElement, key: string): string | undefined {
  const meta = feedElements(element, "wp:postmeta").find((one) => wordsOf(feedElement(one, "wp:meta_key")) === key);
  return wordsOf(feedElement(meta, "wp:meta_value"));
}

function attachmentsOf({ element, site }: Post): XmlElement[] {
  const number = wordsOf(feedElement(element, "wp:post_id"));
  const featured = metaOf(element, "_thumbnail_id");
  const { of, numbered } = site.attachments;
  const head = featured === undefined ? undefined : numbered.get(featured);
  const below = number === undefined || site.repeatedNumbers.has(number) ? [] : (of.get(number) ?? []);
  return [...new Set([...below, ...(head ? [head] : [])])].slice(0, MOST_ATTACHMENTS);
}

/** What a file's own record says of its maker: WordPress keeps the picture's IPTC fields as serialized PHP. */
function creditsOf(attachment: XmlElement): [Statement["field"], string][] {
  const kept = metaOf(attachment, "_wp_attachment_metadata")?.slice(0, 20_000) ?? "";
  const said = (name: string) => new RegExp(`s:\\d+:"${name}";s:\\d+:"([^"]{1,500})"`).exec(kept)?.[1];
  const credit = said("credit");
  const copyright = said("copyright");
  return [
    ...(credit ? [["creditText", credit] as [Statement["field"], string]] : []),
    ...(copyright ? [["copyrightNotice", copyright] as [Statement["field"], string]] : []),
  ];
}

/** Reads the attachments of a post: those below it, and the one that stands at its head. */
export function picturesOf(post: Post): Pictures {
  const read: Pictures = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => undefined);
  for (const attachment of attachmentsOf(post)) {
    const address = wordsOf(feedElement(attachment, "wp:attachment_url", "guid"));
    const type = EXTENSIONS.find(([extension]) => extension.test(address?.slice(-20) ?? ""))?.[1] ?? "picture";
    const name = nameOf(undefined, type);
    const number = wordsOf(feedElement(attachment, "wp:post_id")) ?? "";
    const at = `/rss/channel/item[wp:post_id='${number.replaceAll("'", "&apos;")}']`;
    const caption =
      feedWords(feedElement(attachment, "excerpt:encoded")) ?? feedWords(feedElement(attachment, "content:encoded"));
    const title = feedWords(feedElement(attachment, "title"));
    const alternative = metaOf(attachment, "_wp_attachment_image_alt");
    const descriptions = [
      ...(caption ? [{ role: "caption", value: caption }] : []),
      ...(alternative ? [{ role: "alternative-text", value: alternative }] : []),
    ];
    const isAddress = address !== undefined && isUri(address) && /^https?:/i.test(address);
    read.associations.push({
      name,
      type,
      ...(title ? { headlines: [{ role: "main", value: title }] } : {}),
      ...(descriptions.length > 0 ? { descriptions } : {}),
      renditions: [{ name: "1", ...(isAddress ? { href: address } : {}) }],
    });
    if (caption) read.passages.push({ role: "caption", text: caption, pointer: `${at}/excerpt:encoded`, part: name });
    for (const [field, value] of creditsOf(attachment))
      read.statements.push({ field, value, source: "item-structured", pointer: `${at}/wp:postmeta`, part: name });
    read.statements.push(...termStatements(attachment, at, name));
  }
  return read;
}
