import { join } from "node:path";
import { objectDrop } from "../local/drop/object-drop.ts";
import { startStack } from "../local/start-stack.ts";
import { synthesized } from "../local/synthesized.ts";
import { benchCopy } from "./bench-copy.ts";
import { noticeTimes } from "./notice-times.ts";
import { quantile } from "./quantile.ts";

/** How late embargoed copy reached a subscriber after its instant, in milliseconds. */
export interface Lateness {
  items: number;
  p50: number;
  p99: number;
  max: number;
  /** Notices that came before their instant: must be none. */
  early: number;
  /** Copy that a busy machine had not read when its embargo ended: it was never held, and says nothing of how late holds end. */
  unread: number;
}

/** When the first notice came that subscribers got of a story, after its instant, and which turn it told of. */
interface Freed {
  late: number;
  turn: number;
}

/** Lateness of copy whose embargoes end at once, spread evenly, and that arrives shortly before its embargo ends. */
export interface LatenessFigures {
  atOnce: Lateness;
  spread: Lateness & { seconds: number };
  lastMoment: Lateness;
}

const ROOT = join(import.meta.dirname, "../..");
/** Files that are put at a time. */
const PUTTERS = 8;
/** Files that tell how many the machine reads a second; all copy must be read well before its instant. */
const TRIED = 40;
const MARGIN = 1.5;
const LEAST_LEAD_MS = 20_000;
/** Copy of the last moment arrives this long before its instant, a tenth as many items as the others. */
const LAST_MOMENT_MS = 3_000;

/** Runs the stack at real speed and frees `items` embargoes at one instant, then as many over `seconds`. */
export async function embargoLateness(
  items: number,
  seconds: number,
  say: (line: string) => void,
): Promise<LatenessFigures> {
  const assembly = await synthesized({ root: ROOT, stage: "dev", policies: join(import.meta.dirname, "policies") });
  const stack = await startStack({ ...assembly, port: 0 });
  try {
    const { InboxBucketName: bucket = "", NoticesTopicArn: Notices = "" } = stack.plan.outputs;
    const put = await objectDrop(stack.endpoint, bucket);
    const notices = await noticeTimes(stack.endpoint, { Notices });
    let next = 0;
    const release = async (count: number, instantOf: (at: number) => number): Promise<Lateness> => {
      const numbers = Array.from({ length: count }, (_, at) => ({ number: next + at, instant: instantOf(at) }));
      next += count;
      const freed = numbers.map(async ({ number, instant }): Promise<Freed> => {
        const { at, turn } = await notices.first(`urn:bench:item:${number}`);
        return { late: performance.timeOrigin + at - instant, turn };
      });
      const left = [...numbers];
      const dropper = async (): Promise<void> => {
        for (let one = left.shift(); one; one = left.shift()) {
          const embargoed = new Date(one.instant).toISOString();
          await put(`in/bench/${one.number}.json`, Buffer.from(benchCopy(one.number, 1, { embargoed })));
        }
      };
      await Promise.all(Array.from({ length: PUTTERS }, dropper));
      return latenessOf(await Promise.all(freed));
    };
    say("seeing how many files are read a second");
    const tried = performance.now();
    await release(TRIED, () => Date.now() - LAST_MOMENT_MS);
    const lead = Math.max(LEAST_LEAD_MS, ((performance.now() - tried) / TRIED) * items * MARGIN);
    say(`${items} embargoes that end at once, in ${Math.round(lead / 1000)} s`);
    const instant = Date.now() + lead;
    const atOnce = await release(items, () => instant);
    say(`${items} embargoes that end over ${seconds} s`);
    const first = Date.now() + lead;
    const spread = await release(items, (at) => first + (at / items) * seconds * 1000);
    const few = Math.max(1, Math.round(items / 10));
    say(`${few} files that come ${LAST_MOMENT_MS / 1000} s before their embargoes end`);
    const lastMoment = await release(few, () => Date.now() + LAST_MOMENT_MS);
    notices.stop();
    return { atOnce, spread: { ...spread, seconds }, lastMoment };
  } finally {
    await stack.close();
  }
}

function latenessOf(freed: readonly Freed[]): Lateness {
  const late = freed.filter(({ turn }) => turn > 1).map((one) => one.late);
  return {
    items: late.length,
    p50: quantile(late, 0.5),
    p99: quantile(late, 0.99),
    max: Math.max(...late),
    early: freed.filter((one) => one.late < 0).length,
    unread: freed.length - late.length,
  };
}
