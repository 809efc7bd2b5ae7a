import { TABLE } from "../../shared/names.ts";
import type { Head } from "../../shared/story/head.ts";
import { inLanes } from "../story/in-lanes.ts";
import { headsOf } from "./find-story.ts";
import type { Row } from "./ports.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

const DAY_MS = 86_400_000;
/** Days that one command looks through: a year and what belongs to its ends. */
const MAX_DAYS = 400;
/** Partitions of the index that are asked at a time. */
const LANES = 16;
/** DynamoDB gives at most so many heads in one call. */
const PAGE = 100;

/** Days in UTC, both included. */
export interface Period {
  from: string;
  until: string;
}

/** Every day of a period. Throws `Refusal` for one that ends before it begins, or is too long. */
export function daysOf({ from, until }: Period): string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${until}T00:00:00Z`)];
  const days = Math.round((last - first) / DAY_MS) + 1;
  if (days < 1) throw new Refusal(`--from ${from} is after --until ${until}.`);
  if (days > MAX_DAYS) throw new Refusal(`--from ${from} to --until ${until} is ${days} days; at most ${MAX_DAYS}.`);
  return Array.from({ length: days }, (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10));
}

/**
 * The heads of the stories of some suppliers whose last decision fell into a period, each once, some at a time. Earlier
 * days come first: a story that is decided meanwhile moves to a later day, and is met there.
 */
export async function* headsDecided(
  world: World,
  suppliers: readonly string[],
  period: Period,
): AsyncGenerator<Head[]> {
  const partitions = daysOf(period).flatMap((day) => suppliers.map((supplier) => `${supplier}#${day}`));
  const seen = new Set<string>();
  for (let from = 0; from < partitions.length; from += LANES) {
    const lanes = partitions.slice(from, from + LANES);
    const pages = await inLanes(lanes, LANES, (partition) => pageOf(world, partition, undefined));
    for (const [at, first] of pages.entries()) {
      for (let page = first; ; page = await pageOf(world, lanes[at] ?? "", page.next)) {
        const fresh = page.keys.filter((pk) => !seen.has(pk));
        for (const pk of fresh) seen.add(pk);
        if (fresh.length > 0) yield await headsOf(world, fresh);
        if (page.next === undefined) break;
      }
    }
  }
}

async function pageOf(
  { rows }: World,
  partition: string,
  after: Row | undefined,
): Promise<{ keys: string[]; next?: Row }> {
  const page = await rows.page({ index: "desk", partition, limit: PAGE, ...(after ? { after } : {}) });
  const keys = page.rows.map((row) => String(row[TABLE.partitionKey]));
  return { keys, ...(page.next ? { next: page.next } : {}) };
}
