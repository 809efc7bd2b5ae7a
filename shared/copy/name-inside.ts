/** Stands between the name of a file and that of a file inside it. */
const INSIDE = "!";

/** The name, or the key, of a file inside another: `day.zip!story.xml`. */
export function nameInside(outer: string, inner: string): string {
  return `${outer}${INSIDE}${inner}`;
}
