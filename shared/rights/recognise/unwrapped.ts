/** A line that ends no sentence, and the next, which goes on: it is indented, as markup is, or begins in lower case. */
const WRAP = /(?<![.!?:;\s])[ \t]{0,8}\r?\n(?:[ \t]{2,200}(?=\S)|[ \t]?(?=\p{Ll}))/gu;

/** A field's text with the lines joined that were only broken to fit: a country cut in two is no country. */
export function unwrapped(value: string): string {
  return value.replace(WRAP, " ");
}
