import { headsBox } from "../../markup/site-lines.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { copyMark } from "./copy-marks.ts";
import { furniture } from "./furniture.ts";
import type { Placed } from "./placed.ts";
import { editorsNotes, isContactLine, opensContact, releaseSource, saysWhereToReach } from "./release-lines.ts";

const LONGEST_SUBHEAD = 80;
/** A typewriter underlines what stands above, a stroke a sign; it may miss a few. */
const UNDERLINE_OFF_BY = 4;

const isUnderline = (text: string) => /^(?:=+|-+|_+|~+|\*+)$/.test(text.replaceAll(" ", ""));

/** The line above an underline is a heading; any other line of signs parts the text and heads nothing. */
function underlined(above: Placed | undefined, { text, group }: TextBlock): boolean {
  if (above?.role !== "paragraph" || above.block.group !== group || !isUnderline(text)) return false;
  const { length } = above.block.text;
  return length <= LONGEST_SUBHEAD && Math.abs(length - text.length) <= UNDERLINE_OFF_BY;
}

interface Below {
  isRelease: boolean;
  /** Groups with a line that says how somebody is reached: one that does not is no list of people. */
  reachable: ReadonlySet<number>;
  /** Whether a heading said that all below it is for editors. */
  isNotes: boolean;
  /** The group of the last line of a box of other stories or subjects. */
  boxTo: number | undefined;
  /** From this block on no more sentences come: what stands in a box goes on to the end. */
  lastSentence: number;
  /** The group that the list of people to call has come to. */
  contactTo: number | undefined;
}

function isContact({ text, group }: TextBlock, { isRelease, reachable, contactTo }: Below): boolean {
  if (opensContact(text, isRelease)) return true;
  const isNear = contactTo === group || (contactTo !== undefined && group === contactTo + 1 && reachable.has(group));
  return isNear && isContactLine(text);
}

const LONGEST_TITLE_WORDS = 14;
const isSentence = (text: string) => /[.!?…。]["'”’»)\]]*$/u.test(text);
/** A title or a word of a list, never a sentence, and never what may be a notice of rights. */
const isTitle = (text: string) =>
  !isSentence(text) && text.split(" ").length <= LONGEST_TITLE_WORDS && !/[©:@]|\bhttps?:/i.test(text);

/** Whether a line stands in a box under its heading: in its group, or anywhere below the last sentence. */
function isInBox({ text, group }: TextBlock, at: number, { boxTo, lastSentence }: Below): boolean {
  return boxTo !== undefined && isTitle(text) && (group === boxTo || at > lastSentence);
}

function placeOf(block: TextBlock, at: number, below: Below): Placed {
  const isBoxed = isInBox(block, at, below);
  const isBox = headsBox(block.text);
  below.boxTo = isBox || isBoxed ? block.group : undefined;
  if (isBoxed && !isBox) return { role: "site-chrome", block };
  const known = furniture(block, false);
  const isListed = known?.role !== "copy-mark" && isContact(block, below);
  below.contactTo = isListed ? block.group : undefined;
  if (isListed) return { role: "not-for-publication", block };
  const notes = editorsNotes(block.text);
  if (notes === "heading") below.isNotes = true;
  if (known) return known;
  const isNote = notes || below.isNotes || (below.isRelease && releaseSource(block.text));
  return { role: isNote ? "ed-note" : "paragraph", block };
}

/**
 * Places the blocks below headline and lede: paragraphs, headings that a typewriter underlined, marks of the typist,
 * the people to call (who are never published), the notes to editors. A release is one that says so above its headline,
 * or that ends as releases do.
 */
export function placeText(blocks: readonly TextBlock[], isHeadedRelease: boolean): Placed[] {
  const below: Below = {
    isRelease: isHeadedRelease || blocks.some(({ text }) => copyMark(text) === "end"),
    reachable: new Set(blocks.filter(({ text }) => saysWhereToReach(text)).map(({ group }) => group)),
    isNotes: false,
    boxTo: undefined,
    lastSentence: blocks.findLastIndex(({ text }) => isSentence(text)),
    contactTo: undefined,
  };
  const placed: Placed[] = [];
  for (const [at, block] of blocks.entries()) {
    const next = placeOf(block, at, below);
    const above = placed.at(-1);
    if (next.role === "copy-mark" && above && underlined(above, block)) above.role = "subhead";
    placed.push(next);
  }
  return placed;
}
