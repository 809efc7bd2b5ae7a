/** One field of a head, unfolded; encoded words as they came. */
export interface HeadField {
  /** Lower case. */
  name: string;
  value: string;
}

/** Characters of a head: a mail that passed through twenty servers has 15,000. Hostile heads have millions. */
const LONGEST_HEAD = 262_144;
/** Fields of a head; beyond them nothing tells of the story. */
const MOST_FIELDS = 1000;

/**
 * The fields of a message's head in order, repeated ones too, from the decoded text: heads of old programs hold letters
 * in the file's own encoding, which a reader of bytes would lose.
 */
export function headOf(message: string): HeadField[] {
  const head = message.slice(0, LONGEST_HEAD);
  const fields: { name: string; parts: string[] }[] = [];
  for (const [, line = ""] of head.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (line === "" || fields.length > MOST_FIELDS) break;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) fields.at(-1)?.parts.push(line);
    else if (colon > 0)
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), parts: [line.slice(colon + 1)] });
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join("").trim() }));
}

/** The first field of a name that says something. Later ones are ignored, as RFC 5322 allows one of each. */
export function field(head: readonly HeadField[], name: string): string | undefined {
  return head.find((one) => one.name === name && one.value !== "")?.value;
}
