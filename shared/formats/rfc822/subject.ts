import { decodeWords } from "postal-mime";
import { cleanText } from "../../markup/clean-text.ts";
import { field, type HeadField } from "./head.ts";
import { readAsUtf8 } from "./original-bytes.ts";
import { statesTerms } from "./states-terms.ts";

/** Longer subjects are no headlines; they are made to slow what reads them. */
const LONGEST_SUBJECT = 2000;

/** What mail programs put before the subject of an answer or a forwarded mail, in the languages of the wires. */
const ANSWER = /^(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|vl|vid|antw|doorst|rif|enc|res|odp|pd|ynt|ilt)(?:\[\d{1,3}\])?\s?: */i;
const LIST_TAG = /^\[[^[\]]{1,60}\] */;
const OUTSIDE_TAG = /^\[(?:external|ext|extern|externe?)\] */i;

/**
 * The subject as a headline, less what mail programs and lists put before it; words that state terms are never taken
 * off (`[EMBARGOED] ...`).
 */
export function subjectOf(head: readonly HeadField[]): { headline?: string; stated?: string } {
  const raw = field(head, "subject");
  if (raw === undefined || raw.length > LONGEST_SUBJECT) return raw === undefined ? {} : { stated: raw };
  const words = decodeWords(raw);
  const stated = cleanText(readAsUtf8(words) ?? words);
  const isOfList = field(head, "list-id") !== undefined || field(head, "list-post") !== undefined;
  let headline = stated;
  for (let before = ""; before !== headline; ) {
    before = headline;
    headline = headline.replace(ANSWER, "").replace(OUTSIDE_TAG, "");
    const tag = LIST_TAG.exec(headline)?.[0];
    if (isOfList && tag !== undefined && !statesTerms(tag)) headline = headline.slice(tag.length);
  }
  return { ...(headline ? { headline } : {}), ...(stated === headline || !stated ? {} : { stated }) };
}
