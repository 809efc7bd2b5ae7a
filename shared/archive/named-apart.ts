import type { EnclosedFile } from "../formats/enclosed-file.ts";

/** Longest name of a file inside another, in UTF-16 units: longer ones, which mail can have, only fill receipts. */
const LONGEST_NAME = 300;

/**
 * The files inside another under names that tell them apart in keys, receipts and on a terminal: without controls, not
 * too long, and numbered where several have one name, as pictures and texts of mails have.
 */
export function namedApart(enclosed: readonly EnclosedFile[]): EnclosedFile[] {
  const taken = new Set<string>();
  return enclosed.map((file) => {
    const name = file.name
      .slice(0, LONGEST_NAME)
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
    let own = name;
    for (let next = 2; taken.has(own); next += 1) own = `${name} (${next})`;
    taken.add(own);
    return { ...file, name: own };
  });
}
