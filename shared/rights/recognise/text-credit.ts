import { AGENCY_SPELLINGS, agencyNamed } from "../agencies.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

const AGENCY = AGENCY_SPELLINGS.join("|");
/** `PARIS (AFP) -`, `NEW YORK, Jan. 5 (Reuters) --`: capitals first, so that `(AFP)` after a name in text is none. */
const DATELINE = new RegExp(`^[\\p{Lu}][\\p{L}\\s.,'/0-9-]{1,60}\\((${AGENCY})\\)\\s*[-–—:]`, "u");
/** `AFP contributed to this report`, `Additional reporting by Reuters`. */
const CONTRIBUTED = new RegExp(
  `\\b(${AGENCY}) (?:also )?contributed (?:to|reporting)\\b|\\breporting (?:by|from) (?:the )?(${AGENCY})(?=[\\s.,;)]|$)`,
  "u",
);
/** `With information from AP`: it may be a source's, or the agency's copy. */
const PERHAPS = new RegExp(`\\b(?:material|copy|information) (?:by|from) (?:the )?(${AGENCY})(?=[\\s.,;)]|$)`, "u");

/** Credits the text to an agency: its dateline at the start of a line. "told AFP" in the text credits nothing. */
export const agencyDateline: Recogniser = {
  rule: "NP agency-dateline",
  zones: ["head", "body", "tail"],
  find: (line) => hit(DATELINE.exec(line), 0.97),
};

/** Credits the text to an agency that contributed to it. */
export const agencyContribution: Recogniser = {
  rule: "NP agency-contribution",
  zones: ["tail"],
  find: (line) => {
    const sure = hit(CONTRIBUTED.exec(line), 0.93);
    return sure.length > 0 ? sure : hit(PERHAPS.exec(line), 0.7);
  },
};

function hit(match: RegExpExecArray | null, confidence: number): Hit[] {
  const agency = agencyNamed(match?.[1] ?? match?.[2] ?? "");
  if (!match || !agency) return [];
  return [{ kind: "text-credit", start: match.index, end: match.index + match[0].length, value: agency, confidence }];
}
