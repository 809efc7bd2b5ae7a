/** Lines of a file: 16 MiB in base64 have 220,000. The parser takes seconds and gigabytes for millions of short ones. */
const MOST_LINES = 250_000;
/** Escapes of quoted-printable, 250,000 letters of Cyrillic: the parser keeps a block for each `=` inside base64. */
const MOST_ESCAPES = 500_000;

function countOf(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** What a file has more of than the parser can take, in words; undefined for every mail that people send. */
export function excess(message: string): string | undefined {
  if (countOf(message, "\n", MOST_LINES) > MOST_LINES) return `more than ${MOST_LINES} lines`;
  return countOf(message, "=", MOST_ESCAPES) > MOST_ESCAPES ? `more than ${MOST_ESCAPES} escaped signs` : undefined;
}
