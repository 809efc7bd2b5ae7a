import { TABLE } from "../../../shared/names.ts";
import { STATES } from "../../../shared/record/states.ts";
import type { Head } from "../../../shared/story/head.ts";
import { dueShards, HEAD_KEY } from "../../../shared/story/keys.ts";
import type { Answer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { byText } from "../by-text.ts";
import type { Command } from "../command.ts";
import { headsOf, suppliersOf } from "../find-story.ts";
import { cursorOf, cursorText, mergedPage } from "../merged-page.ts";
import type { Row } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

const PAGE = 50;
const MAX_PAGE = 1_000;
const { deskIndex, dueIndex } = TABLE;

/** `list`: stories by day, supplier and state, newest decision first; with `--due` what falls due next, of any day. */
export const list: Command = {
  name: "list",
  usage:
    "list [--state STATE] [--supplier ID] [--day DAY] [--limit N] [--after WORD] | list --due [--from INSTANT] [--limit N]",
  does: "stories of a day (today, in UTC) by state and supplier, or what falls due next",
  options: {
    state: "text",
    supplier: "text",
    day: "text",
    limit: "text",
    after: "text",
    due: "flag",
    from: "text",
  },
  takes: [0, 0],
  run: (world, asked) => (asked.flag("due") ? dueNext(world, asked) : ofDay(world, asked)),
};

async function ofDay(world: World, asked: Asked): Promise<Answer> {
  if (asked.text("from") !== undefined) throw new Refusal("--from goes with --due.");
  const state = asked.word("state", STATES);
  const day = asked.day("day") ?? world.now().slice(0, 10);
  const after = asked.text("after");
  const partitions = suppliersOf(world, asked.text("supplier")).map((supplier) => `${supplier}#${day}`);
  const { rows, next } = await mergedPage(
    world.rows,
    partitions,
    {
      index: "desk",
      newestFirst: true,
      limit: asked.count("limit", PAGE, MAX_PAGE),
      keys: [TABLE.partitionKey, TABLE.sortKey, deskIndex.partitionKey, deskIndex.sortKey],
      sortKey: deskIndex.sortKey,
      ...(state ? { where: { attribute: "state", value: state } } : {}),
    },
    after === undefined ? {} : cursorOf(after, deskIndex.partitionKey),
  );
  const stories = rows.map(storyRow);
  const cursor = next && cursorText(next);
  return {
    tables: [
      {
        head: ["decided", "supplier", "state", "uri", "headline"],
        rows: stories.map(({ decidedAt, supplier, state: stands, uri, headline }) => [
          decidedAt,
          supplier,
          stands,
          uri,
          headline ?? "",
        ]),
        none: `No story${state ? ` in state ${state}` : ""} was decided on ${day}.${unknownText(world, asked.text("supplier"))}`,
      },
    ],
    ...(cursor ? { says: [`There is more: --after ${cursor}`] } : {}),
    json: { day, stories, ...(cursor ? { after: cursor } : {}) },
  };
}

function storyRow(row: Row) {
  const [supplier = ""] = String(row[deskIndex.partitionKey]).split("#");
  return {
    decidedAt: String(row[deskIndex.sortKey]),
    supplier,
    state: String(row.state),
    uri: String(row.uri),
    ...(row.headline === undefined ? {} : { headline: String(row.headline) }),
    pk: String(row.pk),
  };
}

const dueWhy = ({ state }: Head): string =>
  state === "hold" ? "it waits for this time" : "the clock may change its decision";

/** A supplier that no policy names is mostly a slip of the pen; its stories, where it once had one, are found all the same. */
function unknownText({ policies }: World, supplier: string | undefined): string {
  if (supplier === undefined || policies.policies.some(({ id }) => id === supplier)) return "";
  return ` No policy here is called "${supplier}": ${policies.policies.map(({ id }) => id).join(", ")}.`;
}

async function dueNext(world: World, asked: Asked): Promise<Answer> {
  for (const other of ["state", "supplier", "day", "after"]) {
    if (asked.text(other) !== undefined) throw new Refusal(`--${other} does not go with --due.`);
  }
  const limit = asked.count("limit", PAGE, MAX_PAGE);
  const from = asked.instant("from");
  const pages = await Promise.all(
    dueShards().map((partition) => world.rows.page({ index: "due", partition, limit, ...(from ? { from } : {}) })),
  );
  const due = pages
    .flatMap(({ rows }) => rows)
    .map((row) => ({ pk: String(row.pk), sk: String(row.sk), dueAt: String(row[dueIndex.sortKey]) }))
    .sort((a, b) => byText(a.dueAt, b.dueAt));
  const shown = due.slice(0, limit);
  const heads = new Map(
    (
      await headsOf(
        world,
        shown.flatMap(({ pk, sk }) => (sk === HEAD_KEY ? [pk] : [])),
      )
    ).map((head) => [head.pk, head]),
  );
  const stories = shown.map(({ pk, dueAt }) => {
    const head = heads.get(pk);
    if (!head) return { pk, dueAt, why: "a file's quarantine is not announced" };
    const why = head.owes === undefined ? dueWhy(head) : "its announcement is owed";
    return { pk, dueAt, why, supplier: head.supplier, state: head.state, uri: head.uri };
  });
  const hasMore = due.length > shown.length || pages.some(({ next }) => next !== undefined);
  return {
    tables: [
      {
        head: ["due", "why", "supplier", "state", "uri"],
        rows: stories.map((one) => [one.dueAt, one.why, one.supplier ?? "", one.state ?? "", one.uri ?? one.pk]),
        none: "Nothing falls due.",
      },
    ],
    ...(hasMore ? { says: [`There is more: raise --limit (at most ${MAX_PAGE}), or begin later with --from.`] } : {}),
    json: { stories, hasMore },
  };
}
