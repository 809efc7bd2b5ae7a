import type { DecodedCopy } from "../format.ts";
import { POSTMARK } from "./postmark.ts";

/** Characters that are looked at: heads of mail that passed through many servers have some 15,000. */
const LOOK = 65_536;

const FIELD = /^([!-9;-~]{1,76})[ \t]{0,8}:/;
/** Fields that only servers and mail programs write. */
const TRACE = new Set([
  "received",
  "return-path",
  "delivered-to",
  "message-id",
  "mime-version",
  "dkim-signature",
  "authentication-results",
  "arc-seal",
  "x-received",
]);
/** Fields that people type above a letter as well. */
const TYPED = new Set([
  ..."from to cc subject date sender reply-to content-type content-transfer-encoding received-spf in-reply-to".split(
    " ",
  ),
  ..."references auto-submitted list-id precedence x-mailer".split(" "),
]);
/** Two known fields: one may stand above any note. */
const FEWEST_FIELDS = 2;

/** Whether copy opens with the head of a mail: field lines up to a blank one, two of which are known, one telling. */
export function claimsRfc822({ text }: Pick<DecodedCopy, "text">): boolean {
  const head = text.slice(0, LOOK).replace(/^[\s\0\uFEFF]+/, "");
  const known = new Set<string>();
  let isTelling = false;
  for (const [at, line] of head.split(/\r\n|\r|\n/).entries()) {
    if (at === 0 && POSTMARK.test(line)) continue;
    if (line.trim() === "") break;
    if (/^[ \t]/.test(line) && at > 0) continue;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) break;
    if (TRACE.has(name) || TYPED.has(name)) known.add(name);
    isTelling ||= TRACE.has(name) || (name === "from" && line.includes("@"));
  }
  return isTelling && known.size >= FEWEST_FIELDS;
}
