import type { Kill } from "../../shared/rights/desk.ts";
import { HEAD_KEY } from "../../shared/story/keys.ts";
import { amongAll, killRow } from "./orders-of.ts";
import type { ReleaseQueue, StoryTable } from "./ports.ts";
import type { Story } from "./story.ts";

/** Items that are looked at again beside a story that is killed: no story has as many adds and takes. */
const MOST_BESIDE = 200;

/**
 * A kill of a story may mean what stands beside it: its adds and takes are decided again, and a person says so. Those
 * under the story's id find the kill in its partition; for those with ids of their own it waits under the story's slug.
 */
export async function lookBeside(
  { table, queue }: { table: StoryTable; queue: ReleaseQueue },
  { pk, parts }: Pick<Story, "pk" | "parts">,
  kills: readonly Kill[],
): Promise<void> {
  const found = await table.referenced(pk);
  if (parts !== undefined) {
    const sure = kills.filter(({ by, among }) => by === "supplier" && among === undefined);
    await Promise.all(sure.map((kill) => table.putKill(killRow(parts, amongAll(kill, 2)))));
    if (sure.length > 0) found.push(...(await table.referenced(parts)));
  }
  for (const beside of found.slice(0, MOST_BESIDE)) await queue.send({ pk: beside, sk: HEAD_KEY }, 0);
}
