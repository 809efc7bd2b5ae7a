import { picturedControls } from "../../wire/pictured-controls.ts";
import type { DecodedCopy } from "../format.ts";

/** Enough for what stands before the header and for the header itself. */
const LOOK = 2000;

/** Three ways to tell a message, in pictures of the control characters. */
const TOLD_BY = [
  // SOH, a header line without the separators that only ANPA 1312 has (US, DC1 to DC4), and STX.
  /^[\s␀␖]{0,200}␁[^␂␃␟␑-␔]{3,600}␂/,
  // SOH and a header that can be no other's, where the message breaks off before its text.
  /^[\s␀␖]{0,200}␁\s*[A-Za-z]{1,4}-?\d{2,5} +[1-9] +[A-Za-z]{1,4}\b/,
  // The same header without its control characters, as gateways leave it, and below it the slug line: `a/b/c/`.
  /^\s{0,200}[A-Za-z]{2,4}\d{3,5} +[1-9] +[A-Za-z]{1,4} +\d{1,5}\b[^\r\n]{0,80}(?:\r\n?|\n)\s{0,20}(?:\/[^\r\n]{1,200}|[^\s/][^\r\n]{0,200}\/) *(?:\r\n?|\n)/,
];

/** Whether copy is framed as an IPTC 7901 message, or has such a message's header and slug line. */
export function claimsIptc7901({ text }: DecodedCopy): boolean {
  const head = picturedControls(text.slice(0, LOOK));
  return TOLD_BY.some((pattern) => pattern.test(head));
}
