/** The end of typed copy, as typists and press offices mark it. */
const END = [
  /^(?:#{3,5}|(?:# ){2,4}#|-{0,3} ?\(?30\)? ?-{1,3}|-{1,3} ?\(?30\)? ?-{0,3}|x{3,5}|\/\/\/|e\.?o\.?f\.?)$/i,
  /^(?:ENDS?|ENDE|FIN|FINE|SLUTT?|LOPPU|KONIEC|Ends)[.:]?$/,
  /^[-–—*/([]{1,3} ?(?:ends?|ende|fin|fine|slutt?|loppu|koniec|einde) ?[-–—*/)\]]{1,3}$/i,
];
/** More is to come on the next page, and what that page bears at its head. */
const MORE = [
  /^(?:[-–—(]{1,3} ?(?:more(?: follows| to come)?|mehr|suite|sigue|segue|meer) ?[-–—)]{1,3}|MORE(?: FOLLOWS| TO COME)?|mf{1,2}l?)$/i,
  /^(?:page \d{1,3}(?: of \d{1,3})?|seite \d{1,3}(?: von \d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|(\d{1,2})-\1-\1)$/i,
  /^(?:\d{1,2}(?:st|nd|rd|th) |first |second )?(?:add|take) \d{1,2}$/i,
];
/** A line of signs: a typewriter's underline, or a break between parts. */
const RULE = /^[-–—=_*~•·.#+ ]{3,}$/;

/** What a line of typed copy is to its typesetter and to nobody else; undefined for words. */
export function copyMark(line: string): "end" | "more" | "rule" | undefined {
  if (line.length > 200) return undefined;
  if (END.some((pattern) => pattern.test(line))) return "end";
  if (line.length <= 30 && MORE.some((pattern) => pattern.test(line))) return "more";
  return RULE.test(line) ? "rule" : undefined;
}
