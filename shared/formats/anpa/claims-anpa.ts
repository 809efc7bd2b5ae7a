import { picturedControls } from "../../wire/pictured-controls.ts";
import type { DecodedCopy } from "../format.ts";

/** Enough for what stands before the header and for the header itself. */
const LOOK = 2000;

/** Ways to tell a message, in pictures of the control characters. */
const TOLD_BY = [
  // SYN SYN SOH: only this format synchronises.
  /^[\s␀]{0,200}␖{1,20}␁/,
  // SOH, service letter and transmission number, then the unit separator and the selector code.
  /^[\s␀]{0,200}␁[A-Za-z]\d{3,4}[A-Za-z-]{0,20}␟/,
  // SOH and, in the second line, priority, category and the two device controls that give version and format.
  /^[\s␀]{0,200}␁[A-Za-z]\d{3,4}[^␂]{0,60}(?:\r\n?|\n)[a-z] [a-z] ?[␓␔][␑␒]/,
  // Both header lines without their control characters, and a text line that opens with a caret.
  /^\s{0,200}[A-Za-z]\d{3,4} ?[A-Za-z-]{0,20} *(?:\r\n?|\n)[a-z] [a-z] +[^\r\n]{3,60}\d\d-\d\d(?: \d{3,4})? *(?:\r\n?|\n)\s{0,4}\^/,
  // The text alone, as gateways leave it: the keyword line between its caret and its quad code.
  /^\s{0,200}\^(?:BC|AM|PM)-[^\r\n<]{2,120}< *(?:\r\n?|\n)\s{0,8}\^/,
];

/** Whether copy is framed as an ANPA 1312 message, or has such a message's header or keyword line. */
export function claimsAnpa({ text }: DecodedCopy): boolean {
  const head = picturedControls(text.slice(0, LOOK));
  return TOLD_BY.some((pattern) => pattern.test(head));
}
