import { join } from "node:path";
import { TABLE } from "../../shared/names.ts";
import type { Change } from "../local/change-feed.ts";
import { objectDrop } from "../local/drop/object-drop.ts";
import { type LocalStack, startStack } from "../local/start-stack.ts";
import { synthesized } from "../local/synthesized.ts";
import { bareCalls } from "./bare-calls.ts";
import { benchCopy } from "./bench-copy.ts";
import { type Calls, countCalls } from "./count-calls.ts";
import { noticeTimes } from "./notice-times.ts";
import { peakMemory } from "./peak-memory.ts";
import { quantile } from "./quantile.ts";
import { type IndexShape, writeUnits } from "./write-units.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Files that warm the functions up before anything is measured. */
const WARM = 20;
/** Files sent one after the other, each after the notice of the one before. */
const ALONE = 100;
/** Files whose calls are counted. */
const COUNTED = 100;
/** Puts under way at once in the storm. */
const PUTTERS = 16;

const INDEXES: IndexShape[] = [{ ...TABLE.dueIndex, attributes: [] }, TABLE.deskIndex];

/** What the pipeline did on this machine. Times in milliseconds. */
export interface PipelineFigures {
  callsAnArticle: Calls;
  writeUnitsAnArticle: { table: number; indexes: number };
  /** Put to notice, one file at a time. */
  alone: { files: number; p50: number; p99: number };
  /** The sum of the same calls, bare, on the same emulators in the same run; and put-to-notice as a multiple of it. */
  bareSum: number;
  ratioToBareSum: number;
  storm: { files: number; filesPerSecond: number; putToNotice: { p50: number; p99: number } };
  peakMemoryMb: Record<string, number>;
}

/** Runs the stack with a wire whose copy is accepted, and measures it with `files` files at once. */
export async function runPipeline(files: number, say: (line: string) => void): Promise<PipelineFigures> {
  const assembly = await synthesized({ root: ROOT, stage: "dev", policies: join(import.meta.dirname, "policies") });
  const stack = await startStack({ ...assembly, port: 0 });
  try {
    return await measure(stack, files, say);
  } finally {
    await stack.close();
  }
}

async function measure(stack: LocalStack, files: number, say: (line: string) => void): Promise<PipelineFigures> {
  const { InboxBucketName: bucket = "", ArticlesTableName: table = "", ...outputs } = stack.plan.outputs;
  const put = await objectDrop(stack.endpoint, bucket);
  const notices = await noticeTimes(stack.endpoint, {
    Notices: outputs.NoticesTopicArn ?? "",
    Desk: outputs.DeskTopicArn ?? "",
  });
  const units = { table: 0, indexes: 0 };
  const feed = await stack.emulators.changesOf(table, [TABLE.partitionKey, TABLE.sortKey]);
  feed.read(({ oldImage, newImage }: Change, done) => {
    const made = writeUnits(oldImage, newImage, INDEXES);
    units.table += made.table;
    units.indexes += made.indexes;
    done();
  });
  let next = 0;
  const drop = async (): Promise<number> => {
    const number = next;
    next += 1;
    const from = performance.now();
    await put(`in/bench/${number}.json`, Buffer.from(benchCopy(number)));
    return (await notices.of(`urn:bench:item:${number}`)) - from;
  };

  say("warming up");
  for (let file = 0; file < WARM; file += 1) await drop();
  say(`${ALONE} files one after the other`);
  const alone: number[] = [];
  for (let file = 0; file < ALONE; file += 1) alone.push(await drop());

  say(`counting the calls of ${COUNTED} files`);
  await quiet(units);
  const before = { ...units };
  const counted = countCalls(stack.port);
  for (let file = 0; file < COUNTED; file += 1) await drop();
  await quiet(units);
  counted.stop();
  const each = (sum: number): number => Math.round((sum / COUNTED) * 100) / 100;
  const callsAnArticle = Object.fromEntries(
    Object.entries(counted.calls)
      .map(([name, count]): [string, number] => [name, each(count)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const writeUnitsAnArticle = {
    table: each(units.table - before.table),
    indexes: each(units.indexes - before.indexes),
  };

  say("the same calls, bare");
  const bare = await bareCalls({ endpoint: stack.endpoint, bucket, table }, benchCopy(-1));
  const bareSum = Object.entries(callsAnArticle).reduce((sum, [name, count]) => sum + count * (bare[name] ?? 0), 0);

  say(`${files} files at once`);
  const from = performance.now();
  const times: number[] = [];
  let left = files;
  const arrivals: Promise<unknown>[] = [];
  await Promise.all(
    Array.from({ length: PUTTERS }, async () => {
      while (left > 0) {
        left -= 1;
        const number = next;
        next += 1;
        const at = performance.now();
        arrivals.push(notices.of(`urn:bench:item:${number}`).then((arrived) => times.push(arrived - at)));
        await put(`in/bench/${number}.json`, Buffer.from(benchCopy(number)));
      }
    }),
  );
  await Promise.all(arrivals);
  const seconds = (performance.now() - from) / 1000;
  const peakMemoryMb = peakMemory();
  notices.stop();
  return {
    callsAnArticle,
    writeUnitsAnArticle,
    alone: { files: ALONE, p50: quantile(alone, 0.5), p99: quantile(alone, 0.99) },
    bareSum,
    ratioToBareSum: quantile(alone, 0.5) / bareSum,
    storm: {
      files,
      filesPerSecond: files / seconds,
      putToNotice: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    },
    peakMemoryMb,
  };
}

/** Waits until the table has been still for a moment: the last announcement settles after its notice arrived. */
async function quiet(units: { table: number }): Promise<void> {
  for (let seen = -1; seen !== units.table; ) {
    seen = units.table;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
