import type { PassageRole } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { captionWords } from "./caption-line.ts";
import { isChrome, isDateNote } from "./chrome.ts";
import { bylineNames, isDateline, isEdNote, lineUrl } from "./line-kinds.ts";

/** A block of the page with the place that it has in an article's layout. */
export interface Placed {
  role: PassageRole | "url" | "navigation" | "republishing-notice" | "site-chrome" | "not-for-publication";
  block: TextBlock;
}

/** A first line longer than this is a paragraph of an article that has no headline. */
const LONGEST_HEADLINE = 250;
const LONGEST_STANDFIRST = 400;
const FEWEST_STANDFIRST_WORDS = 4;

const endsSentence = (text: string) => /[.!?…]["'”’»)\]]*$/u.test(text);

function furniture(block: TextBlock, isBeforeHeadline: boolean): Placed | undefined {
  if (lineUrl(block.text)) return { role: "url", block };
  if (isChrome(block.text)) return { role: isBeforeHeadline ? "navigation" : "site-chrome", block };
  if (isDateNote(block.text)) return { role: "site-chrome", block };
  return undefined;
}

/** What stands between headline and text: byline, caption, note to the desk; undefined for text itself. */
function ledeRole(block: TextBlock): PassageRole | undefined {
  if (bylineNames(block.text)) return "byline";
  if (isEdNote(block.text)) return "ed-note";
  return captionWords(block.text) ? "caption" : undefined;
}

// A standfirst is told by what follows it, or by ending without a full stop: no paragraph does both and goes on.
function isStandfirst(block: TextBlock, next: TextBlock | undefined): boolean {
  if (!next || block.text.length > LONGEST_STANDFIRST || isDateline(block.text)) return false;
  if (block.text.split(" ").length < FEWEST_STANDFIRST_WORDS) return false;
  const following = ledeRole(next);
  return following === "caption" || following === "byline" || !endsSentence(block.text);
}

function front(blocks: TextBlock[]): Placed[] {
  const placed: Placed[] = [];
  for (const block of blocks) {
    const known = furniture(block, true) ?? (isEdNote(block.text) ? { role: "ed-note" as const, block } : undefined);
    if (!known) {
      if (block.text.length <= LONGEST_HEADLINE) placed.push({ role: "headline", block });
      return placed;
    }
    placed.push(known);
  }
  return placed;
}

function lede(blocks: TextBlock[]): Placed[] {
  const placed: Placed[] = [];
  let hasStandfirst = false;
  for (const [at, block] of blocks.entries()) {
    const known = furniture(block, false);
    const role = ledeRole(block);
    if (known) placed.push(known);
    else if (role) placed.push({ role, block });
    else if (!hasStandfirst && isStandfirst(block, blocks[at + 1])) {
      hasStandfirst = true;
      placed.push({ role: "standfirst", block });
    } else return placed;
  }
  return placed;
}

/**
 * Gives each block of a page its place: furniture and notes to the desk, the headline, the lede (standfirst, byline,
 * caption), then the paragraphs. Blocks keep their order; none is lost.
 */
export function layout(blocks: TextBlock[]): Placed[] {
  const start = front(blocks);
  const isHeaded = start.at(-1)?.role === "headline";
  const top = isHeaded ? lede(blocks.slice(start.length)) : [];
  const text = blocks
    .slice(start.length + top.length)
    .map((block): Placed => furniture(block, false) ?? { role: "paragraph", block });
  // A page with nothing else to read has a text, not a standfirst.
  if (!text.some(({ role }) => role === "paragraph")) {
    for (const placed of top) if (placed.role === "standfirst") placed.role = "paragraph";
  }
  return [...start, ...top, ...text];
}
