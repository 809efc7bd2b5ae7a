import { type TextBlock, textLines } from "./text-lines.ts";

/** Copy set to a measure wider than this is not hard-wrapped: teleprinters, mail and terminals end at 60 to 100. */
const WIDEST_MEASURE = 100;
/** Fewer pairs of neighbouring lines than this tell nothing about a measure. */
const FEWEST_PAIRS = 3;
/** Share of neighbouring lines that must break where a typesetter would, for the copy to count as hard-wrapped. */
const WRAPPED_SHARE = 0.6;

const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";

/** Whether the break between two lines is where filling the measure forces one. */
function isForced(line: TextBlock, next: TextBlock, measure: number): boolean {
  return line.group === next.group && !next.isIndented && line.text.length + 1 + firstWord(next.text).length > measure;
}

function measureOf(lines: readonly TextBlock[]): number | undefined {
  const measure = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (measure > WIDEST_MEASURE) return undefined;
  let pairs = 0;
  let forced = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || next.group !== line.group) continue;
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
  const blocks: TextBlock[] = [];
  let previous: TextBlock | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && previous && isForced(previous, line, measure)) {
      block.text += ` ${line.text}`;
      block.span = [block.span[0], line.span[1]];
    } else {
      blocks.push({ ...line });
    }
    previous = line;
  }
  return blocks;
}
