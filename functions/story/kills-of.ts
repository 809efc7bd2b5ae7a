import type { Kill } from "../../shared/rights/desk.ts";
import { articleKey, killKey } from "../../shared/story/keys.ts";
import type { KillRow, StoryTable } from "./ports.ts";
import type { Story } from "./story.ts";

/** The row of a kill in a partition: one for each kill, however often it is delivered. */
export function killRow(pk: string, kill: Kill): KillRow {
  return { pk, sk: killKey(`${kill.ref}\n${kill.at}`), kill };
}

/**
 * Every kill that reaches a story, by any of its names. One by a name that several stories bear says among how many: it
 * may mean another. What waits under another name is put down in the story's own partition as well, since a later
 * revision may not bear that name, and a head is written only after.
 */
export async function killsOf(table: StoryTable, story: Story): Promise<Kill[]> {
  const { references, supplier, pk } = story;
  const [own = [], ...others] = await Promise.all(references.map((reference) => table.kills(reference)));
  const kills = [...own];
  for (const [at, found] of others.entries()) {
    const name = references[at + 1];
    if (found.length === 0 || name === undefined) continue;
    const bearers = await table.referenced(name);
    for (const kill of found) {
      const killer = articleKey(supplier, kill.ref);
      const meant = kill.ref === story.uri ? kill : amongAll(kill, bearers.filter((one) => one !== killer).length);
      const isKnown = own.some(({ ref, at }) => ref === kill.ref && at === kill.at);
      if (!isKnown) await table.putKill(killRow(pk, meant));
      if (!isKnown) kills.push(meant);
    }
  }
  return kills;
}

/** A kill that may mean any of several stories. */
export function amongAll(kill: Kill, stories: number): Kill {
  const among = Math.max(kill.among ?? 1, stories);
  return among > 1 ? { ...kill, among } : kill;
}
