import { withoutInvisible } from "./invisible.ts";

// A single space, of which text is full, is no match: finding them all took as long as parsing.
const BLANKS = /[\s\u200b\uFEFF\0]{2,}|[^\S ]|[\u200b\uFEFF\0]/g;

/**
 * Collapses every run of white space, no-break spaces among it, to one space, trims, and takes out what nobody sees.
 * Words are untouched.
 */
export function cleanText(text: string): string {
  return withoutInvisible(text).replace(BLANKS, " ").trim();
}
