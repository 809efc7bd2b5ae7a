import { AGENCY_SPELLINGS, agencyNamed } from "../agencies.ts";
import { copyrightNamed } from "../copyright-named.ts";
import type { Recogniser } from "./recogniser.ts";

const AGENCY = AGENCY_SPELLINGS.join("|");
/** A last line that is nothing but whose copy it is: `(AFP)`, `Source: Reuters`, `Quelle: dpa`. */
const SIGNED = new RegExp(
  `^\\W{0,4}(?:(?:[Ss]ources?|[Qq]uellen?|[Ff]uentes?|[Ff]onte|[Bb]ron|[Kk]ilde|[Kk]älla|[Cc]redit|[Vv]ia|[Ff]rom)\\s?:?\\s)?(${AGENCY})(?:(?:,| and| und| et| y|/|-|&)\\s?(?:${AGENCY})){0,3}\\W{0,3}$`,
  "u",
);
/** `(Reporting by Jane Doe; editing by John Roe (Reuters))`. */
const STAFFED = new RegExp(
  `^\\W{0,3}(?:[Rr]eporting|[Ww]riting|[Ee]diting) by .{3,200}\\((${AGENCY})\\)\\W{0,3}$`,
  "u",
);
/** Agencies that nobody names. */
const UNNAMED = /^\W{0,4}(?:with (?:inputs? from )?)?(?:news )?agencies\W{0,3}$/i;
/** Characters of a line of copyright; a longer one is a sentence. */
const LONGEST_LINE = 100;
const COPYRIGHT = /^\W{0,3}(?:©|\([cC]\)|[cC]opyright\b|c\.\s?(?=\d{4}))/u;
/** Whose maps and data a graphic is made of. */
const OF_A_MAP = /openstreetmap|mapbox|google (?:maps|earth)|\bcontributors\b/i;
/** What a company is, which its name leaves out in credits. */
const COMPANY = /(?:,? (?:Ltd|Limited|Inc|LLC|GmbH|AG|S\.?A|plc|Co|Company|Corp|Corporation)\.?){1,2}$/i;

function signedBy(text: string): string | undefined {
  const agency = agencyNamed((SIGNED.exec(text) ?? STAFFED.exec(text))?.[1] ?? "");
  if (agency) return agency;
  if (UNNAMED.test(text)) return "agencies";
  if (text.length > LONGEST_LINE || !COPYRIGHT.test(text) || OF_A_MAP.test(text)) return undefined;
  return copyrightNamed(text.replace(/^\W{0,3}c\.\s?/, "© "))?.replace(COMPANY, "");
}

/** A last line that says whose the text is and nothing else: it credits the text, as a field for it would. */
export const textSigned: Recogniser = {
  rule: "NP text-signed",
  zones: ["tail"],
  find: ({ text }) => {
    const value = signedBy(text);
    return value ? [{ kind: "text-credit", start: 0, end: text.length, value, confidence: 0.9 }] : [];
  },
};
