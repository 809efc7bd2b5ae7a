import type { Removed } from "../../record/provenance.ts";
import { isDisclaimer } from "./disclaimer.ts";
import { forwardedHeads } from "./forwarding.ts";
import type { MailBlock } from "./fuller-text.ts";
import { isSignOff, opensQuote } from "./sign-off.ts";
import { statesCopyright, statesTerms } from "./states-terms.ts";

/** What is left of a mail's text, and what its program, its server or its writer's signature put around it. */
export interface CutText {
  blocks: MailBlock[];
  removed: Removed[];
  /** Copyright lines of the signature. */
  copyright: string[];
}

/** Lines of a signature below its rule; what is longer is text below a line of dashes. */
const LONGEST_SIGNATURE = 25;
/** A block of a signature is a line: names, numbers, an address. Prose is none. */
const LONGEST_SIGNATURE_LINE = 300;
/** Below a farewell stand a name, a post, an address, numbers. */
const MOST_NAME_LINES = 12;
const LONGEST_NAME_LINE = 120;
/** Notices of confidence stand at the end, warnings of servers at the top; in between it is the story that speaks. */
const TAIL = 10;
const TOP = 2;

const isRule = (text: string) => text !== "" && !/[\p{L}\p{N}]/u.test(text);

/**
 * Where the signature begins: at the last `--` that has no more below it than a signature has, and no terms; else where
 * the writer takes leave, if nothing but names and numbers follows.
 */
function signatureAt(blocks: readonly MailBlock[], isCut: (at: number) => boolean): number {
  const isSignature = (at: number, most: number, isLine: (text: string) => boolean): boolean => {
    const below = blocks.filter((_, index) => index > at && !isCut(index));
    return at >= 0 && below.length <= most && below.every(({ text }) => isLine(text) && !statesTerms(text));
  };
  const rule = blocks.findLastIndex(({ text }) => text === "--");
  if (isSignature(rule, LONGEST_SIGNATURE, (text) => text.length <= LONGEST_SIGNATURE_LINE)) return rule;
  const leave = blocks.findLastIndex(({ text }) => isSignOff(text));
  const isName = (text: string) => text.length <= LONGEST_NAME_LINE && !/[.!?]["'”’)]?$/.test(text);
  return leave > 0 && isSignature(leave, MOST_NAME_LINES, isName) ? leave : -1;
}

/** Where the mail that is answered is quoted: to the end, and shorter than what was written above it. */
function quoteAt(blocks: readonly MailBlock[]): number {
  const at = blocks.findIndex(({ text }) => opensQuote(text));
  if (at < 1) return -1;
  const [above, below] = [blocks.slice(0, at), blocks.slice(at + 1)];
  const length = (some: readonly MailBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const isQuoted = below.length > 0 && below.every(({ text }) => text.startsWith(">") && !statesTerms(text));
  return isQuoted && length(above) > length(below) ? at : -1;
}

function disclaimersIn(blocks: readonly MailBlock[]): Set<number> {
  const cut = new Set<number>();
  for (const [at, { text }] of blocks.entries()) {
    const isInPlace = at < TOP || at >= blocks.length - TAIL;
    if (!isInPlace || !isDisclaimer(text)) continue;
    cut.add(at);
    if (isRule(blocks[at - 1]?.text ?? "")) cut.add(at - 1);
  }
  return cut;
}

/**
 * Cuts signature, notices of confidence, the heads of forwarded mails and what is quoted of the mail that is answered. Every word that is cut stands in `removed`;
 * lines that may be terms of publication stay, and where nothing would be left nothing is cut.
 */
export function cutFurniture(blocks: readonly MailBlock[], pointer: string): CutText {
  const disclaimers = disclaimersIn(blocks);
  const heads = forwardedHeads(blocks.map(({ text }) => text));
  const quote = quoteAt(blocks);
  const own = quote < 0 ? blocks : blocks.slice(0, quote);
  const signature = signatureAt(own, (at) => disclaimers.has(at));
  const reasonOf = (at: number): Removed["reason"] | undefined => {
    if (quote >= 0 && at >= quote) return "forwarding";
    if (disclaimers.has(at)) return "mail-disclaimer";
    if (signature >= 0 && at >= signature) return "mail-signature";
    return heads.has(at) ? "forwarding" : undefined;
  };
  const reasons = blocks.map((_, at) => reasonOf(at));
  if (reasons.every((reason) => reason !== undefined)) return { blocks: [...blocks], removed: [], copyright: [] };
  return {
    blocks: blocks.filter((_, at) => reasons[at] === undefined),
    removed: blocks.flatMap(({ text }, at) => {
      const reason = reasons[at];
      return reason ? [{ reason, text, pointer }] : [];
    }),
    copyright: blocks.flatMap(({ text }, at) =>
      reasons[at] === "mail-signature" && statesCopyright(text) ? [text] : [],
    ),
  };
}
