import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { objectDrop } from "../local/drop/object-drop.ts";
import { type LocalStack, startStack } from "../local/start-stack.ts";
import { synthesized } from "../local/synthesized.ts";
import { benchCopy } from "./bench-copy.ts";
import { type CountedCalls, callMeter } from "./call-meter.ts";
import { countCalls } from "./count-calls.ts";
import { fillTable } from "./fill-table.ts";
import { noticeTimes } from "./notice-times.ts";

/** What was counted with so many articles in the table. */
export interface CostAtSize {
  articles: number;
  /** A new article; a revision of one story, the 2nd to the 11th and the last ten of fifty. */
  article: CountedCalls;
  early: CountedCalls;
  late: CountedCalls;
  /** Calls of DynamoDB for a page of the desk's lists, by command. */
  lists: Record<string, number>;
}

const ROOT = join(import.meta.dirname, "../..");
const POLICIES = join(import.meta.dirname, "policies");
const FEW = 100;
const COUNTED = 10;
const REVISIONS = 50;

const run = promisify(execFile);

/** Counts what an article, a revision and a page of the desk cost with a hundred articles in the table, and with `articles`. */
export async function flatCost(articles: number, say: (line: string) => void): Promise<CostAtSize[]> {
  const assembly = await synthesized({ root: ROOT, stage: "dev", policies: POLICIES });
  const stack = await startStack({ ...assembly, port: 0 });
  try {
    const costs: CostAtSize[] = [];
    const counted = await callMeter(stack);
    let there = 0;
    for (const size of [FEW, Math.max(FEW, articles)]) {
      say(`${size} articles in the table`);
      await fillTable(stack.endpoint, stack.plan.outputs.ArticlesTableName ?? "", there, size);
      there = size;
      costs.push({ articles: size, ...(await pipelineCost(stack, counted, size)), lists: await listCost(stack) });
    }
    return costs;
  } finally {
    await stack.close();
  }
}

async function pipelineCost(stack: LocalStack, counted: Awaited<ReturnType<typeof callMeter>>, size: number) {
  const { InboxBucketName = "", NoticesTopicArn = "" } = stack.plan.outputs;
  const put = await objectDrop(stack.endpoint, InboxBucketName);
  const notices = await noticeTimes(stack.endpoint, { Notices: NoticesTopicArn });
  const send = async (number: number, version: number): Promise<void> => {
    await put(`in/bench/${size}-${number}-${version}.json`, Buffer.from(benchCopy(number, version)));
    await notices.of(`urn:bench:item:${number}`, version);
  };
  const story = -size;
  await send(story, 1);
  const article = await counted(COUNTED, (time) => send(story - 1 - time, 1));
  const early = await counted(COUNTED, (time) => send(story, 2 + time));
  for (let version = COUNTED + 2; version <= REVISIONS - COUNTED; version += 1) await send(story, version);
  const late = await counted(COUNTED, (time) => send(story, REVISIONS - COUNTED + 1 + time));
  notices.stop();
  return { article, early, late };
}

/** The desk's own commands, as an operator gives them. */
async function listCost(stack: LocalStack): Promise<Record<string, number>> {
  const lists: Record<string, number> = {};
  const called = async (...args: string[]): Promise<string> => {
    const counting = countCalls(stack.port);
    const given = [join(ROOT, "bin/desk.ts"), ...args, "--json", "--endpoint", stack.endpoint, "--policies", POLICIES];
    const { stdout } = await run(process.execPath, given, { maxBuffer: 64 * 1024 * 1024 });
    counting.stop();
    const calls = Object.entries(counting.calls).filter(([name]) => name.startsWith("DynamoDB."));
    const sum = calls.reduce((all, [, count]) => all + count, 0);
    const name = args.slice(0, 2).join(" ");
    lists[name] = Math.min(lists[name] ?? sum, sum);
    return stdout;
  };
  // Twice, and the smaller count: a sweep may run beside one of them, and not beside both within its minute.
  const desk = async (...args: string[]): Promise<string> => {
    await called(...args);
    return called(...args);
  };
  const { after } = JSON.parse(await desk("list")) as { after?: string };
  if (after) await desk("list", "--after", after);
  await desk("list", "--state", "hold");
  await desk("list", "--due");
  return lists;
}
