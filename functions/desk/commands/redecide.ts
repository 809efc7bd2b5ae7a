import { type DecisionDifference, decisionDifference } from "../../../shared/rights/decision-difference.ts";
import type { Head } from "../../../shared/story/head.ts";
import { HEAD_KEY } from "../../../shared/story/keys.ts";
import { inLanes } from "../../story/in-lanes.ts";
import { takeTurn } from "../../story/take-turn.ts";
import type { Answer, Proposal, Table } from "../answer.ts";
import { byText } from "../by-text.ts";
import type { Command } from "../command.ts";
import { suppliersOf } from "../find-story.ts";
import { isDeployed } from "../give-orders.ts";
import { headsDecided } from "../heads-decided.ts";
import { Refusal } from "../refusal.ts";
import { rehearsal } from "../rehearsal.ts";
import { standingDecisions } from "../standing-decisions.ts";
import type { World } from "../world.ts";

const LANES = 8;
/** Days back that are looked through when none is named. */
const DAYS = 90;
const DAY_MS = 86_400_000;
/** Stories a second that are handed to the release function: subscribers are told of each that changes. */
const RATE = 20;
const MAX_RATE = 200;
/** SQS delays no message longer than this. */
const MAX_DELAY_SECONDS = 900;
const MAX_SHOWN = 20;

/** A story that other policies decide otherwise. */
interface Changed {
  pk: string;
  uri: string;
  supplier: string;
  states: string;
  difference: DecisionDifference;
}

/** `redecide`: the stories that were decided under other policies are decided again, those whose decision changes. */
export const redecide: Command = {
  name: "redecide",
  usage: "redecide [--diff] [--supplier ID] [--from DAY] [--rate N] --why TEXT",
  does: `after a deploy of policies or agreements: what they change of the stories of the last ${DAYS} days, and deciding those again`,
  options: { diff: "flag", supplier: "text", from: "text", rate: "text" },
  takes: [0, 0],
  async run(world, asked): Promise<Answer | Proposal> {
    const rate = asked.count("rate", RATE, MAX_RATE);
    const isOnlyDiff = asked.flag("diff");
    if (!isOnlyDiff && !isDeployed(world)) {
      throw new Refusal(
        "The policies here are not the deployed ones. Deploy them first, or name the directory that was deployed with --policies; --diff only compares.",
      );
    }
    const until = world.now().slice(0, 10);
    const from = asked.day("from") ?? new Date(Date.parse(until) - DAYS * DAY_MS).toISOString().slice(0, 10);
    const { looked, changed } = await changes(world, suppliersOf(world, asked.text("supplier")), { from, until });
    const tables = [statesTable(changed), differencesTable(changed)];
    const says = [`${looked} stories were decided under other policies; ${changed.length} would be decided otherwise.`];
    if (isOnlyDiff) return { tables, says, json: { looked, changed } };
    return {
      radius: tables,
      does: `Decides ${changed.length} of ${looked} stories again, ${rate} a second`,
      touches: changed.map(({ uri }) => uri),
      count: changed.length,
      act: () => hand(world, changed, rate),
    };
  },
};

async function changes(world: World, suppliers: readonly string[], period: { from: string; until: string }) {
  const changed: Changed[] = [];
  let looked = 0;
  const done = world.progress("stories");
  for await (const heads of headsDecided(world, suppliers, period)) {
    const other = heads.filter(({ policyHash }) => policyHash !== world.policies.hash);
    const before = await standingDecisions(world, other);
    const found = await inLanes(other, LANES, (head) => changeOf(world, head, before));
    changed.push(...found.flatMap((one) => one ?? []));
    looked += other.length;
    done(other.length);
  }
  return { looked, changed };
}

async function changeOf(
  world: World,
  head: Head,
  before: Awaited<ReturnType<typeof standingDecisions>>,
): Promise<Changed | undefined> {
  const { pk, uri, supplier, state } = head;
  const turn = await takeTurn(rehearsal(world), pk);
  const standing = before.get(pk);
  if (turn?.outcome !== "turned" || !turn.judgement || !standing) return undefined;
  const difference = decisionDifference({ ...standing, supplier }, { ...turn.judgement, supplier });
  return { pk, uri, supplier, states: `${state} > ${turn.head.state}`, difference };
}

function statesTable(changed: readonly Changed[]): Table {
  const counts = new Map<string, number>();
  for (const { supplier, states } of changed) {
    const name = `${supplier}\n${states}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    head: ["supplier", "state", "stories"],
    rows: [...counts].sort(([a], [b]) => byText(a, b)).map(([name, count]) => [...name.split("\n"), String(count)]),
    none: "No story would be decided otherwise.",
  };
}

function differencesTable(changed: readonly Changed[]): Table {
  const more = changed.length - MAX_SHOWN;
  const signed = (list: { appear: string[]; vanish: string[] } | undefined): string[] => [
    ...(list?.appear ?? []).map((one) => `+ ${one}`),
    ...(list?.vanish ?? []).map((one) => `- ${one}`),
  ];
  return {
    title: "Stories",
    head: ["uri", "state", "what changes"],
    rows: [
      ...changed
        .slice(0, MAX_SHOWN)
        .map(({ uri, states, difference: { findings, duties, parts = {} } }) => [
          uri,
          states,
          [
            ...signed(findings),
            ...signed(duties),
            ...Object.entries(parts).map(([part, [was, is]]) => `${part}: ${was ?? "none"} > ${is ?? "none"}`),
          ].join("; "),
        ]),
      ...(more > 0 ? [[`and ${more} more`, "", ""]] : []),
    ],
    none: "None.",
  };
}

/** Hands the stories to the release function, so many a second: each waits in the queue until its second. */
async function hand(world: World, changed: readonly Changed[], rate: number): Promise<Answer> {
  const done = world.progress("handed over", changed.length);
  const window = rate * MAX_DELAY_SECONDS;
  for (let from = 0; from < changed.length; from += window) {
    if (from > 0) await world.pause(MAX_DELAY_SECONDS * 1_000);
    const stories = changed.slice(from, from + window).map(({ pk }, at) => ({ pk, seconds: Math.floor(at / rate) }));
    await inLanes(stories, LANES, async ({ pk, seconds }) => {
      await world.queue.send({ pk, sk: HEAD_KEY }, seconds);
      done();
    });
  }
  return {
    tables: [],
    says: [`${changed.length} handed over. What becomes of them: stats, list.`],
    json: { handed: changed.map(({ uri }) => uri) },
  };
}
