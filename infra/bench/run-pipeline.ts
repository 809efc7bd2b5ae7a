import { join } from "node:path";
import { objectDrop } from "../local/drop/object-drop.ts";
import { type LocalStack, startStack } from "../local/start-stack.ts";
import { synthesized } from "../local/synthesized.ts";
import { bareCalls } from "./bare-calls.ts";
import { benchCopy } from "./bench-copy.ts";
import { type CountedCalls, callMeter } from "./call-meter.ts";
import type { Calls } from "./count-calls.ts";
import { noticeTimes } from "./notice-times.ts";
import { peakMemory } from "./peak-memory.ts";
import { loopTime, processorTime } from "./processor-time.ts";
import { quantile } from "./quantile.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Files that warm the functions up before anything is measured. */
const WARM = 20;
/** Files sent one after the other, each after the notice of the one before. */
const ALONE = 100;
/** Files whose calls are counted. */
const COUNTED = 100;
/** Revisions of one story: the last ten must cost what the second to the eleventh cost. */
const REVISIONS = 50;
/** Puts under way at once in the storm. */
const PUTTERS = 16;

/** What the pipeline did on this machine. Times in milliseconds. */
export interface PipelineFigures {
  callsAnArticle: Calls;
  writeUnitsAnArticle: { table: number; indexes: number };
  /** A revision of one story, the 2nd to the 11th and the last ten of fifty. */
  revisions: { early: CountedCalls; late: CountedCalls };
  /** Put to notice, one file at a time. */
  alone: { files: number; p50: number; p99: number };
  /** The sum of the same calls, bare, on the same emulators in the same run; and put-to-notice as a multiple of it. */
  bareSum: number;
  ratioToBareSum: number;
  storm: {
    files: number;
    filesPerSecond: number;
    putToNotice: { p50: number; p99: number };
    /** Milliseconds that processors spend on a file, by process: they do not count what else the machine does. */
    processorMsAFile: Record<string, number>;
    /** Their sum as a share of the time of a loop that is always the same. */
    loopsAFile: number;
  };
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
  const counted = await callMeter(stack);
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
  const { calls: callsAnArticle, writeUnits: writeUnitsAnArticle } = await counted(COUNTED, drop);
  say(`counting the calls of ${REVISIONS} revisions of one story`);
  const revise = async (version: number): Promise<void> => {
    await put(`in/bench/revised-${version}.json`, Buffer.from(benchCopy(-2, version)));
    await notices.of("urn:bench:item:-2", version);
  };
  await revise(1);
  const early = await counted(10, (time) => revise(2 + time));
  for (let version = 12; version <= REVISIONS - 10; version += 1) await revise(version);
  const late = await counted(10, (time) => revise(REVISIONS - 9 + time));

  say("the same calls, bare");
  const bare = await bareCalls({ endpoint: stack.endpoint, bucket, table }, benchCopy(-1));
  const bareSum = Object.entries(callsAnArticle).reduce((sum, [name, count]) => sum + count * (bare[name] ?? 0), 0);

  say(`${files} files at once`);
  const from = performance.now();
  const spent = processorTime();
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
  const processorMsAFile = Object.fromEntries(
    Object.entries(processorTime()).map(([role, ms]) => [role, (ms - (spent[role] ?? 0)) / files]),
  );
  const peakMemoryMb = peakMemory();
  notices.stop();
  return {
    callsAnArticle,
    writeUnitsAnArticle,
    revisions: { early, late },
    alone: { files: ALONE, p50: quantile(alone, 0.5), p99: quantile(alone, 0.99) },
    bareSum,
    ratioToBareSum: quantile(alone, 0.5) / bareSum,
    storm: {
      files,
      filesPerSecond: files / seconds,
      putToNotice: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
      processorMsAFile,
      loopsAFile: Object.values(processorMsAFile).reduce((sum, ms) => sum + ms, 0) / loopTime(),
    },
    peakMemoryMb,
  };
}
