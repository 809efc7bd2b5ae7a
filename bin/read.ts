import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { MAX_FILE_BYTES } from "../shared/bytes/decode.ts";
import { nameInside } from "../shared/copy/name-inside.ts";
import type { Problem } from "../shared/copy/problem.ts";
import { sayProblem } from "../shared/copy/say-problem.ts";
import { deskPage } from "../shared/desk-page/desk-page.ts";
import { explanation } from "../shared/desk-page/explanation.ts";
import { printable } from "../shared/desk-page/wrap.ts";
import { SIDECAR_SUFFIX } from "../shared/names.ts";
import { type FileRead, readFiles } from "../shared/read-files.ts";
import type { NewsRecord } from "../shared/record/record.ts";
import { decide } from "../shared/rights/decide.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import { houseTarget } from "../shared/rights/target.ts";
import { wordsOf } from "../shared/words/languages.ts";
import type { Words } from "../shared/words/words.ts";
import { filesToRead } from "./files-to-read.ts";
import { exported } from "./read-exports.ts";
import { READ_HELP, type ReadOptions, readOptions } from "./read-options.ts";
import { readPolicies } from "./read-policies.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, refused: 1, wrongUsage: 2 } as const;
const POLICIES = join(import.meta.dirname, "../shared/policies");

interface FileLine {
  file: string;
  format: string | null;
  items: (Omit<NewsRecord, "schema"> & { explanation: string })[];
  problems: Problem[];
}

/** A line, and whether nothing at all was read of its file: an archive without items of its own is no refused file. */
type Told = FileLine & { isRefused: boolean };

const refused = (file: string, problem: Problem): Told => ({
  file,
  format: null,
  items: [],
  problems: [problem],
  isRefused: true,
});

function readSidecar(file: string): { sidecar?: string } {
  try {
    return { sidecar: readFileSync(`${file}${SIDECAR_SUFFIX}`, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

/** The lines of a file: its own, then one for each file inside it. */
async function* readFile(
  file: string,
  options: ReadOptions,
  now: string,
  policies: PolicyBundle,
): AsyncGenerator<Told> {
  try {
    // Told before reading: a file that cannot be read anyway is not worth its memory.
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES) {
      yield refused(file, { code: "FILE_TOO_LARGE", detail: `${size} bytes` });
      return;
    }
    const { key = basename(file) } = options;
    const delivery = { key, receivedAt: now, metadata: {}, ...readSidecar(file) };
    for await (const read of readFiles(readFileSync(file), delivery, policies))
      yield told(file, read, options, now, policies);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    yield refused(file, { code: "INTERNAL", detail: code ?? name });
  }
}

function told(outer: string, read: FileRead, options: ReadOptions, now: string, policies: PolicyBundle): Told {
  const { format, readings, problems, within, enclosed } = read;
  const desk = {
    policies,
    now,
    kills: [],
    wasUsable: false,
    target: { ...houseTarget(policies.house), ...options.target },
  };
  const words = options.words ?? terminalWords(options, policies);
  const items = readings.map((reading) => {
    const judgement = decide(reading, desk, words);
    const record = { article: reading.article, provenance: reading.provenance, ...judgement };
    return { ...record, explanation: explanation(record) };
  });
  const file = within === undefined ? outer : nameInside(outer, within);
  return { file, format, items, problems, isRefused: items.length === 0 && enclosed.length === 0 };
}

/** What machines read does not change with the terminal that it is asked for on. */
function terminalWords({ isJson, isOdrl, republish }: ReadOptions, { house }: PolicyBundle): Words | undefined {
  if (isJson || isOdrl || republish || house?.language) return undefined;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return wordsOf(LC_ALL || LC_MESSAGES || LANG);
}

function page({ file, items, problems }: FileLine): string {
  const said = problems.map((problem) => `  ${problem.code}: ${printable(sayProblem(problem))}`);
  const rule = `── ${printable(file)} `;
  return [rule.padEnd(100, "─"), ...said, ...items.map((item) => deskPage(item)), ""].join("\n");
}

/** Prints a line as it was asked for; false where some of it is refused. */
function printLine(line: FileLine, options: ReadOptions, now: string, policies: PolicyBundle): boolean {
  if (!options.isOdrl && !options.republish) {
    console.log(options.isJson ? JSON.stringify(line) : page(line));
    return true;
  }
  for (const problem of line.problems) console.error(printable(`${line.file}: ${sayProblem(problem)}`));
  const all = line.items.map((item) => exported(item, options, now, policies));
  for (const { out, said } of all) {
    for (const text of out) process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    for (const sentence of said) console.error(sentence);
  }
  return all.every(({ isRefused }) => !isRefused);
}

async function run(args: string[]): Promise<number> {
  const asked = readOptions(args);
  const wrong = (sentence: string) => {
    console.error(`${sentence}\nSee npm run --silent read -- --help.`);
    return EXIT.wrongUsage;
  };
  if ("isHelp" in asked) {
    console.log(READ_HELP);
    return EXIT.done;
  }
  if ("wrong" in asked) return wrong(asked.wrong);
  const { options } = asked;
  const found = filesToRead(options.paths);
  if ("missing" in found) return wrong(`${found.missing} does not exist.`);
  if (options.key !== undefined && found.files.length !== 1) return wrong("--key goes with a single file.");
  const compiled = readPolicies(options.policies ?? POLICIES);
  if ("wrong" in compiled) return wrong(compiled.wrong);
  const now = options.now ?? new Date().toISOString();
  let isRefused = false;
  for (const file of found.files) {
    for await (const { isRefused: isNone, ...line } of readFile(file, options, now, compiled.bundle)) {
      isRefused ||= isNone;
      if (!printLine(line, options, now, compiled.bundle)) isRefused = true;
    }
  }
  return isRefused ? EXIT.refused : EXIT.done;
}

// A reader such as `head` that closes its end early is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
