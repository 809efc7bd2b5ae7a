import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../bundle.ts";
import { policyBundle } from "../policy-bundle.ts";
import { COPY_BY_FORMAT } from "./copy-by-format.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Share of the rate of `JSON.parse` over the same trees that the whole reading is to reach. */
export const READING_GOAL = 0.5;

/** Bytes to record, a format. */
export interface ReadingFigures extends ReadingRun {
  megabytesPerSecond: number;
  /** Rate of the whole reading against `JSON.parse` of the same trees. */
  ratioToJsonParse: number;
}

/** Reads one article of each format again and again, each format in a fresh process, by the bundled code. */
export function measureReading(): Record<string, ReadingFigures> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-reading-"));
  try {
    bundle("infra/bench/reading-run.ts", folder);
    const policies = join(folder, "policies.json");
    writeFileSync(policies, policyBundle());
    return Object.fromEntries(
      Object.entries(COPY_BY_FORMAT).map(([format, copy]) => {
        const file = join(folder, format);
        writeFileSync(file, copy());
        return [format, figuresOf(runOnce(join(folder, "index.mjs"), file, policies))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOnce(...args: string[]): ReadingRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`reading failed: ${stderr}`);
  return JSON.parse(stdout);
}

function figuresOf(run: ReadingRun): ReadingFigures {
  return {
    ...run,
    megabytesPerSecond: (run.articlesPerSecond * run.bytes) / 1e6,
    ratioToJsonParse: run.articlesPerSecond / run.treesPerSecond,
  };
}
