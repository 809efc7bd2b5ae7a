import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MAX_FILE_BYTES } from "../shared/bytes/decode.ts";
import { SIDECAR_SUFFIX } from "../shared/names.ts";
import { readCopy } from "../shared/read-copy.ts";
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
    compare(trial, file, await read(before.bundle), await read(after.bundle));
  }
  const hashes = { before: before.bundle.hash, after: after.bundle.hash };
  console.log(options.isJson ? JSON.stringify({ ...hashes, ...trial }) : tryReport(trial));
  return { isRefused: trial.refused.length > 0 };
}

function compare(trial: Trial, file: string, before: readonly Decided[], after: readonly Decided[]): void {
  if (before.length === 0) trial.refused.push(file);
  for (const [item, one] of before.entries()) {
    // The same bytes hold the same items, whatever the policies are.
    const other = after[item];
    if (!other) continue;
    trial.items += 1;
    const way = `${one.decision.state} > ${other.decision.state}`;
    trial.states[way] = (trial.states[way] ?? 0) + 1;
    const difference = decisionDifference(one, other);
    if (Object.keys(difference).length > 0) trial.differences.push({ file, item, ...difference });
  }
}

async function decided(file: string, key: string, now: string, policies: PolicyBundle): Promise<Decided[]> {
  try {
    // Told before reading: a file that cannot be read anyway is not worth its memory.
    if (statSync(file).size > MAX_FILE_BYTES) return [];
    const delivery = { key, receivedAt: now, metadata: {}, ...sidecarOf(file) };
    const { readings } = await readCopy(readFileSync(file), delivery, policies);
    return readings.map((reading) => ({
      ...decide(reading, { policies, now, kills: [], wasUsable: false }),
      supplier: reading.provenance.supplier,
    }));
  } catch {
    // Gone or not to be opened since it was listed: reported as refused.
    return [];
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
