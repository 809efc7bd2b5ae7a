import { joinLines, wordsKnownIn } from "./join-lines.ts";
import { type TextBlock, textLines } from "./text-lines.ts";

/** Copy set to a measure wider than this is not hard-wrapped: teleprinters, mail and terminals end at 60 to 100. */
const WIDEST_MEASURE = 100;
/** Columns of a newspaper's copy are no narrower; what is, is a list of short lines. */
const NARROWEST_MEASURE = 45;
/** More lines than this share beyond the widest measure are paragraphs of a page, each on a line of its own. */
const LONG_LINES = 0.2;
/** Fewer pairs of neighbouring lines than this tell nothing about a measure. */
const FEWEST_PAIRS = 3;
/** Share of neighbouring lines that must break where a typesetter would, for the copy to count as hard-wrapped. */
const WRAPPED_SHARE = 0.6;
/** What opens a line of its own: an item of a list, a row of a table. */
const OPENS = /^(?:[-–•*·+o▪●] |\(?\d{1,2}[.)] |\||[[(]?[a-z]\) )/u;

/** Cells between bars are a table's; a line of signs underlines or parts. */
const IS_ROW = /\|[^|]*\||^[^\p{L}\p{N}]+$/u;
/** An address goes on with a sentence, and not with a label such as `Photo -`. */
const ADDRESS = /^https?:\/\/\S+$/;

const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";

/** Whether the break between two lines is where filling the measure forces one. */
function isForced(line: TextBlock, next: TextBlock, measure: number): boolean {
  if (line.group !== next.group || next.isIndented || line.text.length > measure || OPENS.test(next.text)) return false;
  if (IS_ROW.test(line.text) || IS_ROW.test(next.text) || ADDRESS.test(line.text)) return false;
  if (ADDRESS.test(next.text) && line.text.length < measure / 2) return false;
  return line.isBroken === true || line.text.length + 1 + firstWord(next.text).length > measure;
}

function measureOf(lines: readonly TextBlock[]): number | undefined {
  // An address cannot be broken: it says nothing of the measure.
  const set = lines.filter(({ text }) => text.includes(" "));
  const within = set.filter(({ text }) => text.length <= WIDEST_MEASURE);
  if (set.length - within.length > set.length * LONG_LINES) return undefined;
  const measure = within.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  if (measure < NARROWEST_MEASURE) return undefined;
  let pairs = 0;
  let forced = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    // A short line ends its paragraph, or is one of a list: it was not broken at any measure.
    if (!next || next.group !== line.group || line.text.length < measure / 2 || line.text.length > measure) continue;
    pairs += 1;
    if (isForced(line, next, measure)) forced += 1;
  }
  return pairs >= FEWEST_PAIRS && forced / pairs >= WRAPPED_SHARE ? measure : undefined;
}

/**
 * The blocks of a plain text in order. A line is a block of its own, whether or not a blank line or a full stop parts
 * it from the next; only in copy that is hard-wrapped throughout are the lines of a paragraph joined.
 */
export function textBlocks(text: string): TextBlock[] {
  const lines = textLines(text);
  const measure = measureOf(lines);
  if (measure === undefined) return lines;
  const isKnown = wordsKnownIn(text);
  const blocks: TextBlock[] = [];
  let open: TextBlock[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (!first || !last) return;
    const { isBroken: _, ...block } = first;
    blocks.push({ ...block, text: joinLines(open, isKnown), span: [first.span[0], last.span[1]] });
    open = [];
  };
  for (const line of lines) {
    const previous = open.at(-1);
    if (!previous || !isForced(previous, line, measure)) close();
    open.push(line);
  }
  close();
  return blocks;
}
