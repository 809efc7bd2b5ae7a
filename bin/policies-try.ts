import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MAX_FILE_BYTES } from "../shared/bytes/decode.ts";
import { nameInside } from "../shared/copy/name-inside.ts";
import { SIDECAR_SUFFIX } from "../shared/names.ts";
import { readFiles } from "../shared/read-files.ts";
import { decide } from "../shared/rights/decide.ts";
import { type Decided, type DecisionDifference, decisionDifference } from "../shared/rights/decision-difference.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import { filesToRead } from "./files-to-read.ts";
import type { Outcome } from "./policies.ts";
import type { PoliciesOptions } from "./policies-options.ts";
import { readPolicies } from "./read-policies.ts";
import { tryReport } from "./try-report.ts";

/** Files between two lines of progress: a second or two of reading. */
const PROGRESS_EVERY = 200;

/** An item that two sets of policies decide differently. */
export interface Differing extends DecisionDifference {
  /** Its path; of a file inside another `day.zip!story.xml`. */
  file: string;
  /** Place of the item in its file, from 0. */
  item: number;
}

/** What came of deciding files twice. */
export interface Trial {
  files: number;
  items: number;
  /** Files in which no item could be read. */
  refused: string[];
  /** How many items go from one state to another, `accept > hold`; those that stay are among them. */
  states: Record<string, number>;
  differences: Differing[];
}

/** Decides files by the policies in use and by a changed set, and prints what differs. Stores and announces nothing. */
export async function tryPolicies(options: PoliciesOptions): Promise<Outcome> {
  const [directory = "", ...paths] = options.names;
  const before = readPolicies(options.from);
  if ("wrong" in before) return before;
  const after = readPolicies(directory);
  if ("wrong" in after) return after;
  const found = filesToRead(paths);
  if ("missing" in found) return { wrong: `${found.missing} does not exist.` };
  const now = options.now ?? new Date().toISOString();
  const trial: Trial = { files: found.files.length, items: 0, refused: [], states: {}, differences: [] };
  for (const [at, file] of found.files.entries()) {
    if (at > 0 && at % PROGRESS_EVERY === 0) console.error(`${at} of ${trial.files} files`);
    const read = (policies: PolicyBundle) => decided(file, `${options.prefix}${basename(file)}`, now, policies);
    compare(trial, await read(before.bundle), await read(after.bundle));
  }
  const hashes = { before: before.bundle.hash, after: after.bundle.hash };
  console.log(options.isJson ? JSON.stringify({ ...hashes, ...trial }) : tryReport(trial));
  return { isRefused: trial.refused.length > 0 };
}

/** What was decided of one file, which may lie inside another; none when it is an archive. */
interface DecidedFile {
  file: string;
  items: Decided[];
  isRefused: boolean;
}

function compare(trial: Trial, before: readonly DecidedFile[], after: readonly DecidedFile[]): void {
  for (const [at, { file, items, isRefused }] of before.entries()) {
    if (isRefused) trial.refused.push(file);
    for (const [item, one] of items.entries()) {
      // The same bytes hold the same items, whatever the policies are.
      const other = after[at]?.items[item];
      if (!other) continue;
      trial.items += 1;
      const way = `${one.decision.state} > ${other.decision.state}`;
      trial.states[way] = (trial.states[way] ?? 0) + 1;
      const difference = decisionDifference(one, other);
      if (Object.keys(difference).length > 0) trial.differences.push({ file, item, ...difference });
    }
  }
}

async function decided(file: string, key: string, now: string, policies: PolicyBundle): Promise<DecidedFile[]> {
  const refused = [{ file, items: [], isRefused: true }];
  try {
    // Told before reading: a file that cannot be read anyway is not worth its memory.
    if (statSync(file).size > MAX_FILE_BYTES) return refused;
    const delivery = { key, receivedAt: now, metadata: {}, ...sidecarOf(file) };
    const files: DecidedFile[] = [];
    for await (const { within, readings, enclosed } of readFiles(readFileSync(file), delivery, policies)) {
      const items = readings.map((reading) => ({
        ...decide(reading, { policies, now, kills: [], wasUsable: false }),
        supplier: reading.provenance.supplier,
      }));
      const isRefused = items.length === 0 && enclosed.length === 0;
      files.push({ file: within === undefined ? file : nameInside(file, within), items, isRefused });
    }
    return files;
  } catch {
    // Gone or not to be opened since it was listed: reported as refused.
    return refused;
  }
}

function sidecarOf(file: string): { sidecar?: string } {
  try {
    return { sidecar: readFileSync(`${file}${SIDECAR_SUFFIX}`, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}
