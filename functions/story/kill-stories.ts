import type { Reading } from "../../shared/copy/reading.ts";
import type { Kill } from "../../shared/rights/desk.ts";
import { MOST_WITHHELD } from "../../shared/rights/kill-reach.ts";
import { bearersOf, type KillName, killNames } from "./named-stories.ts";
import { amongAll, killRow } from "./orders-of.ts";
import type { Story } from "./story.ts";
import { type Desk, takeTurn } from "./take-turn.ts";

/** Stories that one item may kill outright: no real kill names as many, and one that does withholds them for a person. */
export const MAX_KILLED = 10;

/** What an item kills: itself, others that it names, or both. */
export interface Killing {
  kill: Kill;
  isOwn: boolean;
  names: KillName[];
}

/** What an item kills, if anything. `receivedAt` stands in for the date of copy that has none. */
export function killingOf(
  desk: Desk,
  { uri, supplier }: Story,
  reading: Reading,
  receivedAt: string,
): Killing | undefined {
  const isOwn = reading.article.pubStatus === "canceled";
  const names = killNames(reading, supplier, desk);
  if (!isOwn && names.length === 0) return undefined;
  const kill: Kill = { by: "supplier", at: reading.article.versionCreated ?? receivedAt, ref: uri };
  return { kill: names.length > MAX_KILLED ? amongAll(kill, names.length) : kill, isOwn, names };
}

/** The kill waits under every name that it gives: for the story that is here, and for one that comes later. */
export async function keepKill({ table }: Desk, story: Story, { kill, isOwn, names }: Killing): Promise<void> {
  const own = isOwn ? story.ownReferences.map((pk) => killRow(pk, kill)) : [];
  const named = names.flatMap((name) =>
    [...name.partitions, ...name.references].map((pk) => killRow(pk, orderOf(kill, name))),
  );
  await Promise.all([...own, ...named].map((row) => table.putKill(row)));
}

/** What an item orders by one of the names that it gives. */
function orderOf(kill: Kill, { holds }: Pick<KillName, "holds">): Kill {
  return holds ? { ...kill, holds } : kill;
}

/**
 * Decides every story anew that a kill names. Its kill is put into the story's own partition first: the revision that
 * stands may not bear the name by which an earlier one was killed.
 */
export async function killStories(desk: Desk, story: Story, { kill, isOwn, names }: Killing): Promise<void> {
  const own: KillName[] = isOwn
    ? story.ownReferences.map((reference) => ({
        ref: kill.ref,
        ...(reference === story.pk
          ? { partitions: [reference], references: [] }
          : { partitions: [], references: [reference] }),
      }))
    : [];
  for (const name of [...own, ...names]) {
    const { all, exact, beside, count } = await bearersOf(desk.table, name, story.pk);
    for (const pk of count > MOST_WITHHELD ? [exact ?? story.pk] : all) {
      if (pk === story.pk) continue;
      const order = orderOf(kill, name);
      // What stands beside a story may be meant as well: a person says so.
      const meant = pk === exact ? order : amongAll(order, beside.has(pk) ? Math.max(count, 2) : count);
      await desk.table.putKill(killRow(pk, meant));
      await takeTurn(desk, pk);
    }
  }
}
