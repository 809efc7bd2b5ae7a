import type { Passage } from "../copy/item-copy.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import { datelineOf } from "./dateline.ts";
import type { WireBlock } from "./wire-blocks.ts";

/** Paragraphs among which the dateline stands; what comes before it is a summary above the story. */
const DATELINE_WITHIN = 3;
const LONGEST_SUBHEAD = 70;
/** Text that a subhead heads is longer than a list's entries. */
const SHORTEST_PROSE = 100;

const paragraph = ({ text, html, span }: WireBlock): Passage => ({ role: "paragraph", text, html, span });

/** A line alone between blank lines, without a stop at its end, above a paragraph of some length. */
function isSubhead(blocks: readonly WireBlock[], at: number): boolean {
  const [before, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (!block || !next || block.kind === "table" || block.lines > 1 || block.text.length > LONGEST_SUBHEAD) return false;
  if (before?.group === block.group || next.group === block.group) return false;
  if (!/^[\p{L}\p{N}"“„«»'].*[\p{L}\p{N}"“”»«'?]$/u.test(block.text)) return false;
  return (
    next.kind === "prose" &&
    next.text.length >= SHORTEST_PROSE &&
    (before?.text.length ?? SHORTEST_PROSE) >= SHORTEST_PROSE
  );
}

/** A paragraph as the dateline before its dash and the rest; the places of both where cleaning moved nothing. */
function parted(block: WireBlock, copy: string): Passage[] {
  const dateline = datelineOf(block.text);
  if (!dateline) return [paragraph(block)];
  const [start, end] = block.span;
  const isExact = copy.slice(start, start + dateline.length) === block.text.slice(0, dateline.length);
  const rest = block.text.slice(dateline.length);
  const cut = isExact ? start + dateline.length : start;
  return [
    { role: "dateline", text: dateline.text, span: isExact ? [start, start + dateline.text.length] : block.span },
    { role: "paragraph", text: rest, html: `<p>${escapeHtml(rest)}</p>`, span: [cut, end] },
  ];
}

/**
 * The passages of a message's text: its paragraphs with their subheads, the dateline apart from the paragraph that it
 * opens, and what stands above the dateline as standfirst. No word is lost. A text that is not the opening has no
 * dateline: a place at the start of a later item of a round-up belongs to that item.
 */
export function textPassages(blocks: readonly WireBlock[], copy: string, isOpening = true): Passage[] {
  const dated = !isOpening
    ? -1
    : blocks.slice(0, DATELINE_WITHIN).findIndex(({ kind, text }) => kind === "prose" && datelineOf(text));
  return blocks.flatMap((block, at): Passage[] => {
    if (at < dated) return [{ role: "standfirst", text: block.text, span: block.span }];
    if (at === dated) return parted(block, copy);
    if (!isSubhead(blocks, at)) return [paragraph(block)];
    return [{ role: "subhead", text: block.text, html: `<h3>${escapeHtml(block.text)}</h3>`, span: block.span }];
  });
}
