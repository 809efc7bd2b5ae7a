import { readFileSync } from "node:fs";
import { parseXml } from "../../shared/xml/parse-xml.ts";

/** What one process measured of one copy. Rates are by the time of the processor: other processes do not count. */
export interface ReadingRun {
  bytes: number;
  /** Milliseconds from the first import to the first record, without Node's own start. */
  firstMs: number;
  articlesPerSecond: number;
  /** `JSON.parse` of the same tree, a second. */
  treesPerSecond: number;
  peakMb: number;
}

const WARM_MS = 700;
const MEASURED_MS = 1500;
/** What is run between two looks at the clock. */
const BATCH = 50;

const spentMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How often a second a step runs, once it is warm. */
async function rate(step: () => unknown, ms: number): Promise<number> {
  const start = spentMs();
  let runs = 0;
  while (spentMs() - start < ms) {
    for (let at = 0; at < BATCH; at += 1) await step();
    runs += BATCH;
  }
  return (1000 * runs) / (spentMs() - start);
}

/** The tree that the copy's parser gives, as JSON: of XML its elements, of JSON itself, else the reading. */
function treeOf(text: string, reading: unknown): string {
  if (/^\s*[{[]/.test(text)) return text;
  const { root } = /^\s*<(?!!doctype html)/i.test(text) ? parseXml(text) : {};
  return JSON.stringify(root ?? reading);
}

async function run(copyFile: string, policyFile: string): Promise<ReadingRun> {
  const bytes = readFileSync(copyFile);
  const policies = JSON.parse(readFileSync(policyFile, "utf8"));
  const delivery = { key: "in/bench/copy", receivedAt: "2026-03-01T09:00:00Z", metadata: {} };
  const start = performance.now();
  const { readCopy } = await import("../../shared/read-copy.ts");
  const read = () => readCopy(bytes, delivery, policies);
  const first = await read();
  const firstMs = performance.now() - start;
  if (first.readings.length !== 1) throw new Error(`${copyFile} is not one article: ${JSON.stringify(first.problems)}`);
  const tree = treeOf(bytes.toString("utf8"), first.readings);
  await rate(read, WARM_MS);
  const articlesPerSecond = await rate(read, MEASURED_MS);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await rate(() => JSON.parse(tree), WARM_MS);
  const treesPerSecond = await rate(() => JSON.parse(tree), WARM_MS);
  return { bytes: bytes.length, firstMs, articlesPerSecond, treesPerSecond, peakMb };
}

const [copyFile = "", policyFile = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await run(copyFile, policyFile)));
