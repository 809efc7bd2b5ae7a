import { bylines, captionOf, pageNotes } from "./page-notes.ts";
import type { Republication } from "./republish.ts";

// Terminals and printers act on control characters: of those only the line's end is text.
const CONTROLS = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A republished story as plain text, its blocks parted by blank lines. */
export function republishedText(republication: Republication): string {
  const { record, lines, illustrations } = republication;
  const { article } = record;
  const plain = article.bodies?.find(({ contentType }) => contentType === "text/plain") ?? article.bodies?.[0];
  const notes = pageNotes(republication).map(({ text, href }) => (href ? `${text} ${href}` : text));
  const blocks = [
    article.headlines?.[0]?.value ?? article.title ?? "",
    ...bylines(republication),
    ...lines.top,
    ...lines.caption,
    plain?.value ?? "",
    ...illustrations.map((one) => `[${one.association.name}] ${captionOf(one)}`.trim()),
    ...notes,
  ];
  return `${blocks
    .map((block) => block.replace(CONTROLS, "").trim())
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}
