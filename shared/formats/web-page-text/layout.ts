import { opensNonPublic } from "../../copy/non-public-heading.ts";
import { isDateAlone, isDateNote } from "../../markup/site-lines.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { alertBefore, isAlertLine } from "./alert-line.ts";
import { captionWords } from "./caption-line.ts";
import { furniture } from "./furniture.ts";
import { bylineNames, isDateline, isEdNote, isName, isSlug } from "./line-kinds.ts";
import { menuLength } from "./menu.ts";
import type { Placed } from "./placed.ts";
import { isContactLine, isReleaseLine, opensContact } from "./release-lines.ts";
import { placeText } from "./text-below.ts";

/** A first line longer than this is a paragraph of an article that has no headline. */
const LONGEST_HEADLINE = 250;
const LONGEST_STANDFIRST = 400;
const FEWEST_STANDFIRST_WORDS = 4;

const MOST_KEY_WORDS = 4;

const endsSentence = (text: string) => /[.!?…]["'”’»)\]]*$/u.test(text);

/** A name on a line of its own is who wrote it where the site's date stands above or below. */
function isNameAtDate({ text }: TextBlock, beside: readonly (TextBlock | undefined)[]): boolean {
  return isName(text) && beside.some((one) => one !== undefined && (isDateNote(one.text) || isDateAlone(one.text)));
}

/** What stands between headline and text: byline, caption, note to the desk; undefined for text itself. */
function ledeRole(block: TextBlock, ...beside: (TextBlock | undefined)[]): Placed["role"] | undefined {
  if (bylineNames(block.text) || isNameAtDate(block, beside)) return "byline";
  if (isEdNote(block.text) || isReleaseLine(block.text)) return "ed-note";
  if (isDateAlone(block.text)) return "site-chrome";
  return captionWords(block.text) ? "caption" : undefined;
}

// A standfirst is told by what follows it, or by ending without a full stop: no paragraph does both and goes on.
function isStandfirst(block: TextBlock, next: TextBlock | undefined): boolean {
  if (!next || block.text.length > LONGEST_STANDFIRST || isDateline(block.text)) return false;
  if (block.text.split(" ").length < FEWEST_STANDFIRST_WORDS) return false;
  // A sentence that goes on below is no line of its own.
  if (next.group === block.group && /^\p{Ll}/u.test(next.text)) return false;
  const following = ledeRole(next);
  return following === "caption" || following === "byline" || !endsSentence(block.text);
}

/** `REFILE`, `2ND LEAD`: capitals of a few words that name a kind of transmission. */
const isTakeKey = (text: string) =>
  text === text.toUpperCase() && text.split(" ").length <= MOST_KEY_WORDS && changeNamed(text) !== undefined;

function noteAbove({ text }: TextBlock): Placed["role"] | undefined {
  if (isEdNote(text) || isAlertLine(text) || isReleaseLine(text) || isTakeKey(text)) return "ed-note";
  if (isDateAlone(text)) return "site-chrome";
  return isSlug(text) ? "slug" : undefined;
}

/** A headline, the alert's word before it apart. */
function headline(block: TextBlock): Placed[] {
  if (block.text.length > LONGEST_HEADLINE) return [];
  const alert = alertBefore(block.text);
  if (!alert) return [{ role: "headline", block }];
  const [start, end] = block.span;
  // Where cleaning moved the words, both stand somewhere in the line.
  const cut = end - start === block.text.length ? start + alert.headlineAt : undefined;
  return [
    {
      role: "ed-note",
      block: { ...block, text: alert.word, span: cut ? [start, start + alert.word.length] : block.span },
    },
    { role: "headline", block: { ...block, text: block.text.slice(alert.headlineAt), span: [cut ?? start, end] } },
  ];
}

function front(blocks: readonly TextBlock[]): { placed: Placed[]; length: number } {
  const placed: Placed[] = [];
  let contact: number | undefined;
  const menu = menuLength(blocks);
  for (const [at, block] of blocks.entries()) {
    if (at < menu && !isEdNote(block.text)) {
      placed.push(furniture(block, true) ?? { role: "navigation", block });
      continue;
    }
    if (opensContact(block.text, true)) contact = block.group;
    const isContact = contact === block.group && (opensContact(block.text, true) || isContactLine(block.text));
    const role = isContact ? "not-for-publication" : noteAbove(block);
    const known = role ? { role, block } : furniture(block, true);
    if (!known)
      return { placed: [...placed, ...headline(block)], length: at + (block.text.length <= LONGEST_HEADLINE ? 1 : 0) };
    placed.push(known);
  }
  return { placed, length: blocks.length };
}

function lede(blocks: readonly TextBlock[]): Placed[] {
  const placed: Placed[] = [];
  let hasStandfirst = false;
  for (const [at, block] of blocks.entries()) {
    // What is not for publication is of the text, which it ends.
    if (opensNonPublic(block.text)) return placed;
    const role = ledeRole(block, blocks[at - 1], blocks[at + 1]);
    const known = role ? { role, block } : furniture(block, false);
    if (known) placed.push(known);
    else if (!hasStandfirst && !opensContact(block.text, true) && isStandfirst(block, blocks[at + 1])) {
      hasStandfirst = true;
      placed.push({ role: "standfirst", block });
    } else return placed;
  }
  return placed;
}

/**
 * Gives each block of a page its place: furniture and notes to the desk, the headline, the lede (standfirst, byline,
 * caption), then the text with what stands below it. Blocks keep their order; none is lost.
 */
export function layout(blocks: readonly TextBlock[]): Placed[] {
  const start = front(blocks);
  const isHeaded = start.placed.at(-1)?.role === "headline";
  const top = isHeaded ? lede(blocks.slice(start.length)) : [];
  const isRelease = start.placed.some(({ role, block }) => role === "ed-note" && isReleaseLine(block.text));
  const text = placeText(blocks.slice(start.length + top.length), isRelease);
  // A page with nothing else to read has a text, not a standfirst.
  if (!text.some(({ role }) => role === "paragraph")) {
    for (const placed of top) if (placed.role === "standfirst") placed.role = "paragraph";
  }
  return [...start.placed, ...top, ...text];
}
