import type { Kill } from "../../shared/rights/desk.ts";
import type { Directive } from "../../shared/story/directive.ts";
import { ARTICLE_PREFIX, articleKey, killId } from "../../shared/story/keys.ts";
import type { KillRow, Standing, StoryTable } from "./ports.ts";
import type { Story } from "./story.ts";

/** What is on record of a story besides its copy. */
export interface Orders {
  kills: Kill[];
  /** Earliest first. */
  directives: Directive[];
}

/** The row of a kill in a partition. */
export function killRow(pk: string, kill: Kill): KillRow {
  return { pk, sk: killId(kill), kill };
}

/**
 * A story's head with every kill that reaches the story, by any of its names, and what operators ordered of it. Its other
 * names are looked under first, then its own partition. A kill by a name that several stories bear says among how many: it
 * may mean another. What waits under another name is put down in the story's own partition as well, since a later revision
 * may not bear that name, and a head is written only after.
 */
export async function ordersOf(table: StoryTable, story: Story): Promise<Standing> {
  const { references, supplier, pk } = story;
  const others = await Promise.all(references.slice(1).map((reference) => table.kills(reference)));
  const own = await table.standing(pk);
  const kills = [...own.kills];
  const isBeside = references.slice(1).some((name) => name.startsWith(ARTICLE_PREFIX));
  for (const [at, found] of others.entries()) {
    const name = references[at + 1];
    if (found.length === 0 || name === undefined) continue;
    const bearers = await table.referenced(name);
    for (const kill of found) {
      const killer = articleKey(supplier, kill.ref);
      const others = bearers.filter((one) => one !== killer).length;
      // What this shares with the story that it stands beside is the story's name: the kill may mean this as well.
      const meant = kill.ref === story.uri ? kill : amongAll(kill, isBeside ? Math.max(others, 1) + 1 : others);
      const isKnown = own.kills.some((one) => killId(one) === killId(kill));
      if (!isKnown) await table.putKill(killRow(pk, meant));
      if (!isKnown) kills.push(meant);
    }
  }
  return { ...own, kills };
}

/** A kill that may mean any of several stories. */
export function amongAll(kill: Kill, stories: number): Kill {
  const among = Math.max(kill.among ?? 1, stories);
  return among > 1 ? { ...kill, among } : kill;
}
