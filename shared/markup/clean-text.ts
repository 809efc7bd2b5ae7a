import { withoutInvisible } from "./invisible.ts";

/**
 * Collapses every run of white space, no-break spaces among it, to one space, trims, and takes out what nobody sees.
 * Words are untouched.
 */
export function cleanText(text: string): string {
  return withoutInvisible(text)
    .replace(/[\s\u200b\uFEFF\0]+/g, " ")
    .trim();
}
