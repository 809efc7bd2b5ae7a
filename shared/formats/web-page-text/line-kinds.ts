import { isDeskLine } from "../../wire/desk-line.ts";

/** A byline names who wrote it, on a line of its own: `By Jane Doe`, `By Jane Doe and John Roe in Saltmere`. */
const BYLINE = /^[Bb][Yy]:? (?=\p{Lu})([^.!?:;]{3,100}|[^!?:;]{3,60})$/u;

/** The same in other languages, where its words begin sentences too: nothing but names may follow. */
const NAMED = "(?:\\p{Lu}[\\p{L}.'’-]*|und|et|y|e|en|och|og|de|da|di|van|der|von|la|le|del|in|à|i)";
const FOREIGN_BYLINE = new RegExp(
  `^(?:Von|Par|Por|Di|Door|Av|Af|Text|Texte|Tekst):? (${NAMED}(?:,? ${NAMED}){1,13})$`,
  "u",
);
/** `Jane Doe`, `JANE DOE`, `Jane Doe in Saltmere`: two to four words of a name, with where it was written. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:de|da|di|van|der|von|la|le|del))?(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: in \p{Lu}[\p{L}' -]{2,40})?$/u;

/** Words to the desk that stand before a headline on pages, beside those of messages. */
const ED_NOTE = [
  /^\W*for immediate release\b/i,
  /^\W*(?:attention|note to|memo to|advisory to) editors?\b/i,
  /^\W*(?:eds?|editors?)\s*[:–—]/i,
  /^\W*(?:mandatory |story |bulletin )?(?:KILL|WITHHOLD|ELIMINATION|WITHDRAWN|WITHDRAWAL|ADVISORY|CORRECTION|DISREGARD)\b(?:\W|$)/,
  /^\W*(?:kill|withhold|eliminate|disregard) (?:the )?(?:story|article|item|copy)\b/i,
];

/** `LONDON (Reuters) -`, `SALTMERE, March 3 /HarbourWire/ --`, with no text behind it. */
const PRESS_DATELINE = /^\p{Lu}[^()]{2,90}\/[\p{L}\p{N}][\p{L}\p{N} .&-]{1,40}\/\s*[-–—]*$/u;
const DATELINE = /^\p{Lu}[\p{Lu}\s.,'/-]*(?:,[^()]{0,40})?\([^()]{2,40}\)\s*[-–—]*$/u;

const URL_LINE =
  /^(?:(?:source|link|url|original(?: article)?|canonical(?: url)?|read (?:the )?(?:full |original )?(?:article|story|more)?(?: at| here)?)\s*:?\s*)?(https?:\/\/\S{4,2000}?)[.,]?$/i;

/** The names of a byline, without its `By`. */
export function bylineNames(line: string): string | undefined {
  if (line.length > 200 || line.split(" ").length > 14) return undefined;
  return (BYLINE.exec(line) ?? FOREIGN_BYLINE.exec(line))?.[1]?.trim();
}

/** Whether a line may be somebody's name and nothing else. */
export function isName(line: string): boolean {
  return line.length <= 100 && NAME.test(line);
}

/** Whether a line speaks to the desk and not to the reader. */
export function isEdNote(line: string): boolean {
  return isDeskLine(line) || (line.length <= 400 && ED_NOTE.some((pattern) => pattern.test(line)));
}

/** Whether a line holds a dateline and nothing else. */
export function isDateline(line: string): boolean {
  return line.length <= 160 && (DATELINE.test(line) || PRESS_DATELINE.test(line));
}

/** The address that is all there is on a line, but for a label such as `Source:`. */
export function lineUrl(line: string): string | undefined {
  const url = URL_LINE.exec(line)?.[1];
  return url !== undefined && URL.canParse(url) ? url : undefined;
}

/** `FBC-Harbour-Takeaways`, `PR67276`: no blank, figures or hyphens; letters of ASCII, for other scripts write headlines so. */
const SLUG = /^(?=[^\s]*[\d-])[A-Za-z0-9][A-Za-z0-9_/.:-]{2,60}$/;

/** Whether a line is a slug or a code and never a headline. */
export function isSlug(line: string): boolean {
  return SLUG.test(line) && (/\d{3}/.test(line) || line.split("-").length > 2);
}
