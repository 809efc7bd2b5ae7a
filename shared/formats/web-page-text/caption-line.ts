/** A credit is short; longer matter in parentheses is text. */
const CREDIT =
  /^(.*\S)\s*[([]((?:(?:file )?(?:photo|picture|image|credit|source)s?\s*(?:by|:)?\s*|[©@]\s*)?\p{Lu}[^()[\]]{1,79})[)\]]\.?$/u;
/** `A ferry at the quay © Jane Doe/Reuters`, as sites of other languages credit their pictures. */
const SIGNED = /^(.*\S)\s+(?:©|(?:Foto|Photo|Photograph|Bild|Image|Imagen|Kuva)\s*:)\s*(\p{Lu}[^()[\]©:]{1,79})$/u;
/** Fewer words than this before a credit are a dateline (`LONDON (Reuters)`) or a sign-off. */
const FEWEST_WORDS = 4;
/** No caption is longer than this. */
const LONGEST = 600;

/** Whether the letters abbreviate the words before them, as in `World Health Organization (WHO)`. */
function abbreviates(letters: string, before: string): boolean {
  const capitals = before.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = capitals.map((word) => word[0]).join("");
  return /^\p{Lu}{2,8}s?$/u.test(letters) && initials.endsWith(letters.replace(/s$/, ""));
}

/** The words of a caption whose line ends in a credit in parentheses; undefined when the line is no such caption. */
export function captionWords(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const match = CREDIT.exec(line) ?? SIGNED.exec(line);
  const [, words, credit] = match ?? [];
  if (!words || !credit || words.split(" ").length < FEWEST_WORDS) return undefined;
  // A sign-off such as (Reporting by ...) or a year is no picture's credit.
  if (/^(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|additional|with)\b/i.test(credit)) return undefined;
  return abbreviates(credit, words) ? undefined : words;
}
