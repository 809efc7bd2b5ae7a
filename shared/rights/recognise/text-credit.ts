import { AGENCY_SPELLINGS, agencyNamed } from "../agencies.ts";
import { firstMatch } from "./first-match.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

const AGENCY = AGENCY_SPELLINGS.join("|");
const END = "(?=[\\s.,;)]|$)";
/** `PARIS (AFP) -`, `NEW YORK, Jan. 5 (Reuters) --`: capitals first, so that `(AFP)` after a name in text is none. */
const DATELINE = new RegExp(`^[\\p{Lu}][\\p{L}\\s.,'/0-9-]{1,60}\\((${AGENCY})\\)\\s*[-–—:]`, "u");
const CONTRIBUTED: readonly RegExp[] = [
  /** `AFP contributed to this report`, `Additional reporting by Reuters`, `With inputs from PTI`. */
  new RegExp(`(?<!\\p{L})(${AGENCY}) (?:also )?contributed(?: (?:to|reporting)\\b|\\W*$)`, "u"),
  new RegExp(`(?<!\\p{L})(?:reporting|inputs?) (?:by|from) (?:the )?(${AGENCY})${END}`, "u"),
  new RegExp(`^\\(?(?:[Ww]ith|[Aa]vec|[Cc]on|[Mm]et|[Mm]it) (?:(?:l'|la |el |die |der )?)(${AGENCY})\\)?\\W*$`, "u"),
  new RegExp(`\\((?:avec|con|mit|with|met) (?:l')?(${AGENCY})\\)\\W*$`, "u"),
  /** `mit Material der dpa`, `con información de EFE`, `con informaciones de Reuters`. */
  new RegExp(
    `(?<!\\p{L})(?:[Mm]it (?:Material|Informationen|Angaben) (?:von|der|des)|[Cc]on (?:información|informaciones) de|[Aa]vec (?:les )?informations? de|[Cc]om informações da) (?:la |el |l')?(${AGENCY})${END}`,
    "u",
  ),
  /** A line of copyright under the text. */
  new RegExp(`^(?:©|\\([cC]\\)|[Cc]opyright)(?: ©)? ?(?:\\d{4},? )?(?:[Tt]he )?(${AGENCY})(?:\\W|$)`, "u"),
];
/** `With information from AP`: it may be a source's, or the agency's copy. */
const PERHAPS = new RegExp(`\\b(?:material|copy|information) (?:by|from) (?:the )?(${AGENCY})${END}`, "u");

/** Credits the text to an agency: its dateline at the start of a line. "told AFP" in the text credits nothing. */
export const agencyDateline: Recogniser = {
  rule: "NP agency-dateline",
  zones: ["head", "body", "tail"],
  needs: [DATELINE],
  find: ({ text }) => hit(DATELINE.exec(text), 0.97),
};

/** Credits the text to an agency that contributed to it. */
export const agencyContribution: Recogniser = {
  rule: "NP agency-contribution",
  zones: ["tail"],
  needs: [...CONTRIBUTED, PERHAPS],
  find: ({ text }) => {
    const sure = firstMatch(CONTRIBUTED, text);
    return sure ? hit(sure, 0.93) : hit(PERHAPS.exec(text), 0.7);
  },
};

function hit(match: RegExpExecArray | null, confidence: number): Hit[] {
  const agency = agencyNamed(match?.[1] ?? "");
  if (!match || !agency) return [];
  return [{ kind: "text-credit", start: match.index, end: match.index + match[0].length, value: agency, confidence }];
}
