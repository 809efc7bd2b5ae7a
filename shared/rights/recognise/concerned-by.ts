import { isLatin, neededWords, wordNeeded } from "./needed-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Letters at the beginning of a word by which it is looked up, and the places of the table for them. */
const PREFIX = 3;
const PLACES = 4096;

/** A word that is looked for, and the places of the recognisers that need it. */
interface Sought {
  word: string;
  by: number[];
}

const placeOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (PLACES - 1);

/**
 * Tells which of some recognisers a line may concern, in their order, by one look at it: the others need words that it
 * does not hold. Most lines concern none, and trying them all takes longer than the rest of a reading. A line with other
 * letters than Latin may concern any.
 */
export function concernedBy(recognisers: readonly Recogniser[]): (line: string) => readonly Recogniser[] {
  const needed = recognisers.map(wordsOf);
  if (needed.every((words) => words === undefined)) return () => recognisers;
  const table = tableOf(needed);
  return (line) => {
    if (!isLatin(line)) return recognisers;
    const text = line.toLowerCase();
    const isConcerned = needed.map((words) => words === undefined);
    for (let at = 0; at + PREFIX <= text.length; at += 1) {
      const sought = table[placeOf(text, at)];
      if (sought === undefined) continue;
      for (const { word, by } of sought) {
        if (text.startsWith(word, at)) for (const one of by) isConcerned[one] = true;
      }
    }
    return recognisers.filter((_, at) => isConcerned[at]);
  };
}

/** The words of which a line holds one wherever the recogniser finds something; undefined where none are known. */
function wordsOf({ needs }: Recogniser): readonly string[] | undefined {
  const all = needs?.map((need) => (typeof need === "string" ? wordNeeded(need) : neededWords(need)));
  return !all || all.includes(undefined) ? undefined : all.flatMap((words) => words ?? []);
}

function tableOf(needed: readonly (readonly string[] | undefined)[]): (Sought[] | undefined)[] {
  const sought = new Map<string, Sought>();
  for (const [by, words = []] of needed.entries()) {
    for (const word of new Set(words)) {
      const known = sought.get(word);
      if (known) known.by.push(by);
      else sought.set(word, { word, by: [by] });
    }
  }
  const table: (Sought[] | undefined)[] = Array(PLACES).fill(undefined);
  for (const one of sought.values()) {
    const place = placeOf(one.word, 0);
    table[place] = [...(table[place] ?? []), one];
  }
  return table;
}
