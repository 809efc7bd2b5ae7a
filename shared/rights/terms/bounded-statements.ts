import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";

/**
 * Statements of one field for the item, or for one part of it. XML repeats an element as often as it likes: sixty
 * thousand embargoes, each a finding with all of them as evidence, took four gigabytes.
 */
export const MOST_OF_A_FIELD = 50;

/** What is read of an item's statements. Where there are more of a field, the rest is terms that nobody has read. */
export function boundedStatements(statements: readonly Statement[]): { kept: Statement[]; faults: Fault[] } {
  const counts = new Map<string, number>();
  const faults: Fault[] = [];
  const kept = statements.filter(({ field, part, source, pointer }) => {
    const key = JSON.stringify([field, part]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === MOST_OF_A_FIELD + 1) {
      faults.push({ kind: "unreadable", source, pointer, reason: `more than ${MOST_OF_A_FIELD} of ${field}` });
    }
    return count <= MOST_OF_A_FIELD;
  });
  return { kept, faults };
}
