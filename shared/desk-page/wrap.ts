// What a terminal would obey instead of showing: control characters, and marks that turn the direction of text.
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu;

/** Words of copy as they may be printed on a terminal: one line, nothing in it that a terminal would act on. */
export function printable(text: string): string {
  return text.replace(UNSAFE, " ").replace(/\s+/g, " ").trim();
}

/** Sets text to a width behind a label; following lines are indented as far as the label reaches. */
export function wrap(label: string, text: string, width: number): string[] {
  const indent = " ".repeat(label.length);
  const lines: string[] = [];
  let line = label;
  let isFresh = true;
  for (const word of printable(text).split(" ")) {
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  lines.push(line);
  return lines;
}
