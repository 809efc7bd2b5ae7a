import type { Removed } from "../record/provenance.ts";
import type { Passage } from "./item-copy.ts";

/**
 * How agencies open the part of a story that only the desk may read: names and telephone numbers follow it. The words
 * must open the block; `not for publication before noon` is an embargo and no such heading.
 */
const HEADINGS = [
  /^\W*(?:the following (?:information|details?|contacts?)|(?:this|these) (?:information|details)|information below) (?:is|are) not (?:intended |meant )?for publication\W*$/i,
  /^\W*not (?:intended )?for publication\W*$/i,
  /^\W*(?:die folgenden|folgende|diese) informationen sind nicht (?:zur|für die) veröffentlichung bestimmt\W*$/i,
  /^\W*(?:diese|die folgende) information ist nicht (?:zur|für die) veröffentlichung bestimmt\W*$/i,
  /^\W*nicht (?:zur|für die) veröffentlichung(?: bestimmt)?\W*$/i,
  /^\W*(?:les|ces) informations (?:suivantes |ci-dessous )?ne sont pas destinées à (?:la publication|être publiées)\W*$/i,
  /^\W*(?:la siguiente|esta) información no (?:es|está destinada) para (?:su )?publicación\W*$/i,
  /^\W*(?:de volgende|onderstaande|deze) informatie is niet (?:voor publicatie )?bestemd(?: voor publicatie)?\W*$/i,
  /^\W*(?:følgende|denne) informasjon(?:en)? er ikke (?:ment )?for publisering\W*$/i,
  /^\W*(?:följande|denna) information är inte avsedd för publicering\W*$/i,
];

/** Whether a block opens the part of a story that never leaves the desk. */
export function opensNonPublic(text: string): boolean {
  return text.length <= 200 && HEADINGS.some((heading) => heading.test(text));
}

/**
 * Cuts what is not for publication: from its heading to the end of the text, captions apart. A heading above all text is
 * left as a note to the desk: cutting there would leave nothing, and it may speak of the whole story.
 */
export function cutNonPublic(passages: readonly Passage[]): { passages: Passage[]; removed: Removed[] } {
  const first = passages.findIndex(({ role }) => role === "paragraph" || role === "subhead");
  const at = passages.findIndex(({ role, text }, index) => index > first && role !== "caption" && opensNonPublic(text));
  if (first < 0 || at < 0) return { passages: [...passages], removed: [] };
  const isCut = (passage: Passage, index: number) => index >= at && passage.role !== "caption";
  return {
    passages: passages.filter((passage, index) => !isCut(passage, index)),
    removed: passages.filter(isCut).map(({ text, span, pointer }) => ({
      reason: "not-for-publication",
      text,
      ...(span ? { span } : {}),
      ...(pointer === undefined ? {} : { pointer }),
    })),
  };
}
