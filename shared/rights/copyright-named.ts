/** The right's sign or word, once or twice over, years, and what follows up to the end of the sentence or a comma. */
const SIGNED =
  /(?:copyright|\(c\)|©)(?:\s{0,5}(?:copyright|\(c\)|©))?[\s:]{0,5}(?:\d{4}(?:\s?[-–/]\s?\d{2,4})?,?\s{0,5})?(?:by\s)?((?:https?:\/\/|www\.)[^\s,;()]{3,100}|[^.,;(\n]{2,100})/i;
/** Words that go on from "copyright" and are nobody's name. */
const GOES_ON =
  /^(?:protect(?:ed|ion)|information|notices?|laws?|holders?|owners?|owned|acts?|reserved|material|claims?|infringements?|violations?|permissions?|and|in|of|for|is|are|may|lies|belongs)(?!\p{L})/iu;
const YEARS_BEHIND = /[\s,]{1,5}\d{4}(?:\s?[-–/]\s?\d{2,4})?$/;
const RESERVED_BEHIND = /[\s,|–-]{1,5}all rights reserved.{0,20}$/i;
const ADDRESS = /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?=[/:]|$)/i;
/** A line of this many words without the sign is a name; a longer one is prose, and waits as such where nothing reads it. */
const WORDS_OF_NAME = 3;
const NO_NAME = /^\P{L}*$|^\s*(?:copyright|all rights reserved)\W*$/iu;

/** Characters of a notice in which its holder is looked for: the name stands at its beginning. */
const MOST_CHARS = 1000;

/** Whom a copyright line names: a name, or the host of an address in its place; undefined where it names nobody. */
export function copyrightNamed(notice: string): string | undefined {
  const line = notice.slice(0, MOST_CHARS).trim();
  const signed = SIGNED.exec(line)?.[1]?.trim();
  if (signed === undefined) return isName(line) ? line : undefined;
  const name = signed
    .replace(/^[-–—\s]+/, "")
    .replace(RESERVED_BEHIND, "")
    .replace(YEARS_BEHIND, "")
    .trim();
  if (GOES_ON.test(name) || NO_NAME.test(name)) return undefined;
  return ADDRESS.exec(name)?.[1]?.toLowerCase() ?? name;
}

function isName(line: string): boolean {
  return line.split(/\s+/, WORDS_OF_NAME + 1).length <= WORDS_OF_NAME && !NO_NAME.test(line);
}
