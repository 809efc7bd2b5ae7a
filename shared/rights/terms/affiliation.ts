import type { Reading } from "../../copy/reading.ts";
import { statedOf } from "./stated-of.ts";

/** Words that make what follows a name in a byline an institution: `Pell Tarrow, University of Saltmere`. */
const INSTITUTION =
  /\b(?:universit\p{L}{1,5}|college|institut\p{L}{0,5}|school|academy|centre|center|hochschule|akademie|école|escuela|hospital|museum|observatory|society|foundation|laborator\p{L}{1,3})\b/iu;
/** Characters of a byline that are looked at. */
const MAX_BYLINE = 500;

/** The institution of a story's author: as stated, else as the byline names it after the author. */
export function affiliationOf(reading: Pick<Reading, "statements" | "article">): string | undefined {
  const [stated] = statedOf(reading, "authorAffiliation");
  if (stated) return stated.value.trim();
  const [, ...after] = (reading.article.by ?? "").slice(0, MAX_BYLINE).split(/\s*,\s*/);
  const named = after.join(", ");
  return INSTITUTION.test(named) ? named : undefined;
}

/** A byline without the institution after the name. */
export function authorOf({ by }: Reading["article"], affiliation: string | undefined): string | undefined {
  const tail = affiliation === undefined ? -1 : (by ?? "").indexOf(`, ${affiliation}`);
  return tail > 0 ? by?.slice(0, tail) : by;
}
