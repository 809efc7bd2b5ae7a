import type { Removed } from "../../record/provenance.ts";
import { isDisclaimer } from "./disclaimer.ts";
import { forwardedHeads } from "./forwarding.ts";
import type { MailBlock } from "./fuller-text.ts";
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
/** Notices of confidence stand at the end, warnings of servers at the top; in between it is the story that speaks. */
const TAIL = 10;
const TOP = 2;

const isRule = (text: string) => text !== "" && !/[\p{L}\p{N}]/u.test(text);

/** Where the signature begins: at the last `--` that has no more below it than a signature has, and no terms. */
function signatureAt(blocks: readonly MailBlock[], isCut: (at: number) => boolean): number {
  const at = blocks.findLastIndex(({ text }) => text === "--");
  if (at < 0) return -1;
  const below = blocks.filter((_, index) => index > at && !isCut(index));
  const isSignature =
    below.length <= LONGEST_SIGNATURE &&
    below.every(({ text }) => text.length <= LONGEST_SIGNATURE_LINE && !statesTerms(text));
  return isSignature ? at : -1;
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
 * Cuts signature, notices of confidence and the heads of forwarded mails. Every word that is cut stands in `removed`;
 * lines that may be terms of publication stay, and where nothing would be left nothing is cut.
 */
export function cutFurniture(blocks: readonly MailBlock[], pointer: string): CutText {
  const disclaimers = disclaimersIn(blocks);
  const heads = forwardedHeads(blocks.map(({ text }) => text));
  const signature = signatureAt(blocks, (at) => disclaimers.has(at));
  const reasonOf = (at: number): Removed["reason"] | undefined => {
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
