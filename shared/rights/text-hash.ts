import { sha256 } from "../story/sha256.ts";

/** The words of a text as one line: letters and digits, lower case, a space between. What house style changes is not in it. */
function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** SHA-256 of a text's words, hexadecimal: the same for every layout, capitalisation and punctuation of them. */
export function textHash(text: string): string {
  return sha256(wordsOf(text));
}
