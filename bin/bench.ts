import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { benchReport } from "../infra/bench/bench-report.ts";
import { decidingReport } from "../infra/bench/deciding-report.ts";
import { brokenLaws, LAWS } from "../infra/bench/decision-laws.ts";
import { embargoLateness } from "../infra/bench/embargo-lateness.ts";
import { flatCost } from "../infra/bench/flat-cost.ts";
import { flatCostReport } from "../infra/bench/flat-cost-report.ts";
import { latenessReport } from "../infra/bench/lateness-report.ts";
import { costOfMillion } from "../infra/bench/list-price.ts";
import { measureBundles } from "../infra/bench/measure-bundles.ts";
import { measureDeciding } from "../infra/bench/measure-deciding.ts";
import { measureOneFile, oneFileReport } from "../infra/bench/measure-one-file.ts";
import { measureReading } from "../infra/bench/measure-reading.ts";
import { readingReport } from "../infra/bench/reading-report.ts";
import { runPipeline } from "../infra/bench/run-pipeline.ts";

const HELP = `Usage: npm run bench -- [--json] [--files N] [--reading] [--one-file] [--deciding]

Measures the bundles and the local stack: sizes and import times against the SDK clients alone, AWS calls and write
units an article, what a million articles cost at list price, put to notice against the same calls made bare, files a
second, peak memory; and what reading an article of each format takes, from bytes to record, against JSON.parse of the
same trees; and what deciding takes beside reading, with one policy and with five hundred. Takes some minutes. Ratios hold on any machine; seconds do not.

  --reading   measure reading alone
  --one-file  measure alone what reading the largest file of each format takes in a fresh process
  --deciding  measure deciding alone
  --decisions N  measure nothing: decide N random inputs against the laws of decisions; --from S starts at another seed
  --files N   files sent at once (default 2000)
  --embargoes N  measure only how late N embargoes that end at once, and over a minute, reach a subscriber;
              --over SECONDS spreads them over another time, such as an hour
  --flat N    count only what an article, a revision and a page of the desk cost with 100 and with N articles in the table
  --json      print one JSON object and nothing else
  --help      print this

Exit codes: 0 measured, 1 a law was broken, 2 wrong usage.
`;
const SPREAD_SECONDS = 60;
/** Imports of each bundle: their median is what counts. */
const IMPORT_RUNS = 15;

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new TypeError(`--${option} takes a whole number from 1, not "${text}"`);
  return count;
}

const OPTIONS = {
  json: { type: "boolean" },
  files: { type: "string" },
  embargoes: { type: "string" },
  over: { type: "string" },
  flat: { type: "string" },
  reading: { type: "boolean" },
  "one-file": { type: "boolean" },
  deciding: { type: "boolean" },
  decisions: { type: "string" },
  from: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Figures for machines, and as lines for people. */
interface Measured {
  json: object;
  lines: string[];
}

/** What is measured alone; `undefined` where all is asked for. */
async function measuredAlone(values: Values, say: (line: string) => void): Promise<Measured | undefined> {
  if (values.embargoes !== undefined) {
    const seconds = countOf("over", values.over ?? String(SPREAD_SECONDS));
    const figures = await embargoLateness(countOf("embargoes", values.embargoes), seconds, say);
    return { json: figures, lines: latenessReport(figures) };
  }
  if (values.flat !== undefined) {
    const flat = await flatCost(countOf("flat", values.flat), say);
    return { json: { flat }, lines: flatCostReport(flat) };
  }
  if (values.decisions !== undefined) {
    const broken = brokenLaws(Number(values.from ?? 0), countOf("decisions", values.decisions));
    const laws = Object.keys(LAWS).map((law) => `  ${broken.filter((one) => one.law === law).length} broke: ${law}`);
    if (broken.length > 0) process.exitCode = 1;
    return { json: { broken }, lines: [`${values.decisions} decisions`, ...laws] };
  }
  if (values["one-file"]) {
    const oneFile = measureOneFile();
    return { json: { oneFile }, lines: oneFileReport(oneFile) };
  }
  if (values.deciding) {
    const deciding = await measureDeciding();
    return { json: { deciding }, lines: decidingReport(deciding) };
  }
  if (values.reading) {
    say("reading an article of each format");
    const reading = measureReading();
    return { json: { reading }, lines: readingReport(reading) };
  }
  return undefined;
}

async function measuredAll(files: number, say: (line: string) => void): Promise<Measured> {
  say("reading an article of each format");
  const reading = measureReading();
  say("reading the largest file of each format once");
  const oneFile = measureOneFile();
  say("deciding beside reading");
  const deciding = await measureDeciding();
  say("importing each bundle, and its SDK clients alone");
  const bundles = measureBundles(IMPORT_RUNS);
  const pipeline = await runPipeline(files, say);
  const figures = { machine: { cpus: availableParallelism(), node: process.versions.node }, bundles, pipeline };
  return {
    json: { ...figures, reading, oneFile, deciding, millionArticlesDollars: costOfMillion(pipeline) },
    lines: [benchReport(figures), readingReport(reading), oneFileReport(oneFile), decidingReport(deciding)].flatMap(
      (part, at) => (at === 0 ? part : ["", ...part]),
    ),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const { json, lines } =
    (await measuredAlone(values, say)) ?? (await measuredAll(countOf("files", values.files ?? "2000"), say));
  process.stdout.write(`${values.json ? JSON.stringify(json) : lines.join("\n")}\n`);
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError;
  process.stderr.write(isUsage ? `${error.message}\n\n${HELP}` : `${(error as Error).stack}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
