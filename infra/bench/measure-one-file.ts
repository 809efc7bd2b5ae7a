import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../bundle.ts";
import { policyBundle } from "../policy-bundle.ts";
import type { OneFileRun } from "./one-file-run.ts";

/** What one file may take: a function of 1 GB reads eight at a time, and has a minute for a thousand. */
export const ONE_FILE_BUDGET = { ms: 1000, peakMb: 200 } as const;

/** What reading the largest file of a folder took. */
export interface OneFileFigures extends OneFileRun {
  bytes: number;
}

const ROOT = join(import.meta.dirname, "../..");
/** Real copy beside the project, else what the project has of its own: a folder a format. */
const COPY = [join(ROOT, "../shared/corpus/files"), join(ROOT, "test/fixtures")];

function largestOf(folder: string): { file: string; bytes: number } | undefined {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".golden.json"))
    .map(({ name }) => join(folder, name));
  return files.map((file) => ({ file, bytes: statSync(file).size })).sort((a, b) => b.bytes - a.bytes)[0];
}

/** Reads the largest file of each format once, each in a fresh process, by the bundled code. */
export function measureOneFile(): Record<string, OneFileFigures> {
  const copy = COPY.find((folder) => existsSync(folder)) ?? "";
  const built = mkdtempSync(join(tmpdir(), "imprimatur-one-file-"));
  try {
    bundle("infra/bench/one-file-run.ts", built);
    const policies = join(built, "policies.json");
    writeFileSync(policies, policyBundle());
    const figures: Record<string, OneFileFigures> = {};
    for (const entry of readdirSync(copy, { withFileTypes: true })) {
      const largest = entry.isDirectory() ? largestOf(join(copy, entry.name)) : undefined;
      if (largest === undefined) continue;
      const args = [join(built, "index.mjs"), largest.file, policies];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (status !== 0) throw new Error(`reading ${largest.file} failed: ${stderr}`);
      figures[entry.name] = { bytes: largest.bytes, ...(JSON.parse(stdout) as OneFileRun) };
    }
    return figures;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** The same as lines for people. */
export function oneFileReport(files: Readonly<Record<string, OneFileFigures>>): string[] {
  const { ms, peakMb } = ONE_FILE_BUDGET;
  const over = Object.values(files).filter((one) => one.ms > ms || one.peakMb > peakMb).length;
  return [
    "Largest file, fresh process    size  processor  peak memory",
    ...Object.entries(files).map(
      ([name, run]) =>
        `  ${name.padEnd(22)} ${`${(run.bytes / 1000).toFixed(1)} kB`.padStart(10)} ${`${run.ms.toFixed(0)} ms`.padStart(10)} ${`${run.peakMb.toFixed(0)} MB`.padStart(12)}`,
    ),
    `  the budget of ${ms} ms and ${peakMb} MB: ${over} of ${Object.keys(files).length} are over it`,
  ];
}
