/** Collapses every run of white space, no-break spaces among it, to one space, and trims. Words are untouched. */
export function cleanText(text: string): string {
  return text.replace(/[\s\u200b\u2060\uFEFF\0]+/g, " ").trim();
}
