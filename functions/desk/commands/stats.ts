import { TABLE } from "../../../shared/names.ts";
import { STATES } from "../../../shared/record/states.ts";
import { dueShards } from "../../../shared/story/keys.ts";
import type { Answer, Table } from "../answer.ts";
import { byText } from "../by-text.ts";
import type { Command } from "../command.ts";
import { suppliersOf } from "../find-story.ts";
import type { QueueDepth, Row } from "../ports.ts";
import { queuesOf } from "../stack-queues.ts";
import type { World } from "../world.ts";

const PAGE = 1_000;
/** Overdue items that are counted in one shard; more are said to be more. */
const MAX_OVERDUE = 1_000;

/** `stats`: what a day brought, what waits, what was given up, what is overdue. */
export const stats: Command = {
  name: "stats",
  usage: "stats [--day DAY]",
  does: "stories decided on a day by supplier and state, what waits in the queues, what is overdue",
  options: { day: "text" },
  takes: [0, 0],
  async run(world, asked): Promise<Answer> {
    const day = asked.day("day") ?? world.now().slice(0, 10);
    const [stories, depths, due] = await Promise.all([decidedOn(world, day), queuesOf(world), overdue(world)]);
    const givenUp = depths.filter(({ isFailures, depth }) => isFailures && depth.waiting > 0);
    return {
      tables: [storiesTable(day, stories), queuesTable(depths), dueTable(due)],
      ...(givenUp.length > 0 ? { says: [`${givenUp.map(({ name }) => name).join(", ")}: see redrive.`] } : {}),
      json: { day, stories, queues: Object.fromEntries(depths.map(({ name, depth }) => [name, depth])), due },
      isLacking: givenUp.length > 0,
    };
  },
};

type Counts = Record<string, Record<string, number>>;

async function decidedOn(world: World, day: string): Promise<Counts> {
  const { partitionKey } = TABLE.deskIndex;
  const counts: Counts = {};
  await Promise.all(
    suppliersOf(world, undefined).map(async (supplier) => {
      let after: Row | undefined;
      do {
        const query = { index: "desk", partition: `${supplier}#${day}`, limit: PAGE } as const;
        const page = await world.rows.page({ ...query, ...(after ? { after } : {}) });
        for (const row of page.rows) {
          const [of = ""] = String(row[partitionKey]).split("#");
          const states = counts[of] ?? {};
          states[String(row.state)] = (states[String(row.state)] ?? 0) + 1;
          counts[of] = states;
        }
        after = page.next;
      } while (after);
    }),
  );
  return counts;
}

function storiesTable(day: string, counts: Counts): Table {
  return {
    title: `Stories last decided on ${day}`,
    head: ["supplier", ...STATES],
    rows: Object.entries(counts)
      .sort(([a], [b]) => byText(a, b))
      .map(([supplier, states]) => [supplier, ...STATES.map((state) => String(states[state] ?? ""))]),
    none: "None.",
  };
}

function queuesTable(depths: readonly { name: string; depth: QueueDepth }[]): Table {
  return {
    title: "Queues",
    head: ["queue", "waiting", "in flight", "delayed"],
    rows: depths.map(({ name, depth }) => [name, ...[depth.waiting, depth.inFlight, depth.delayed].map(String)]),
  };
}

interface Overdue {
  overdue: number;
  isMore: boolean;
  oldest?: string;
}

async function overdue({ rows, now }: World): Promise<Overdue> {
  const until = now();
  const pages = await Promise.all(
    dueShards().map((partition) => rows.page({ index: "due", partition, until, limit: MAX_OVERDUE })),
  );
  const oldest = pages
    .flatMap(({ rows: found }) => found.slice(0, 1).map(({ dueAt }) => String(dueAt)))
    .sort(byText)[0];
  return {
    overdue: pages.reduce((sum, page) => sum + page.rows.length, 0),
    isMore: pages.some(({ next }) => next !== undefined),
    ...(oldest === undefined ? {} : { oldest }),
  };
}

function dueTable({ overdue: count, isMore, oldest }: Overdue): Table {
  return {
    title: "Due",
    head: ["overdue", "oldest"],
    rows: [[`${count}${isMore ? " or more" : ""}`, oldest ?? ""]],
  };
}
