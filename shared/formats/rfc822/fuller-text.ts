import { htmlBlocks } from "../../markup/html-blocks.ts";
import type { MarkupBlock } from "../../markup/markup-blocks.ts";
import { textBlocks } from "../../markup/text-blocks.ts";

/** A block of a mail's text in reading order. */
export interface MailBlock {
  kind: "paragraph" | "subhead";
  text: string;
  html?: string;
}

/** The reading of a mail's text that was taken, and the other one where its words differ. */
export interface FullerText {
  from: "html" | "text";
  blocks: MailBlock[];
  /** Words of the other reading, where it has some that this one lacks. */
  other?: string;
}

/** Share of the plain text's words that HTML may lack and still be the same text: link targets, bullets, rules. */
const LEEWAY = 0.02;

/** Words as they are compared: addresses stand in the plain text only, where HTML has links. */
function countsOf(blocks: readonly { text: string }[]): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text } of blocks) {
    const words = text.replace(/<?(?:https?:\/\/|mailto:)[^\s<>]*>?/gi, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of words) {
      const folded = word.toLowerCase();
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}

type Counts = ReturnType<typeof countsOf>;

function lacks(one: Counts, other: Counts): number {
  let lacking = 0;
  for (const [word, count] of other.counts) lacking += Math.max(0, count - (one.counts.get(word) ?? 0));
  return lacking;
}

// A signature's rule keeps its blank in plain text only; a line of its own must stay one (RFC 3676, section 4.3).
function plainBlocks(text: string): MailBlock[] {
  const parts = text.split(/^(--[ \t]?)$/m);
  return parts.flatMap((part) =>
    /^--[ \t]?$/.test(part)
      ? [{ kind: "paragraph" as const, text: "--" }]
      : textBlocks(part).map((block) => ({ kind: "paragraph" as const, text: block.text })),
  );
}

const marked = ({ kind, text, html }: MarkupBlock): MailBlock => ({ kind, text, html });

/**
 * The text of a mail that has it twice: HTML for its structure where it has the words of the plain text, else the
 * reading with more words, and the other is kept beside it.
 */
export function fullerText(plain: string | undefined, html: string | undefined): FullerText {
  const lines = plainBlocks((plain ?? "").replace(/\r\n?/g, "\n"));
  const blocks = htmlBlocks(html ?? "").map(marked);
  if (lines.length === 0 || blocks.length === 0) {
    return lines.length > 0 ? { from: "text", blocks: lines } : { from: "html", blocks };
  }
  const [ofText, ofHtml] = [countsOf(lines), countsOf(blocks)];
  const missing = lacks(ofHtml, ofText);
  const extra = lacks(ofText, ofHtml);
  const isHtml = missing <= ofText.total * LEEWAY || ofHtml.total > ofText.total;
  const other = isHtml ? lines : blocks;
  const isLacking = (isHtml ? missing : extra) > 0;
  return {
    from: isHtml ? "html" : "text",
    blocks: isHtml ? blocks : lines,
    ...(isLacking ? { other: other.map(({ text }) => text).join("\n") } : {}),
  };
}
