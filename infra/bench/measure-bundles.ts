import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { POLICY_BUNDLE_FILE, SUBSCRIBERS_FILE } from "../../shared/names.ts";
import { bundle } from "../bundle.ts";
import { FUNCTION_NAMES, type FunctionName } from "../function-names.ts";
import { policyBundle } from "../policy-bundle.ts";
import { importTimes } from "./import-time.ts";
import { type BundleSize, bundleSize } from "./static-closure.ts";

/** Bytes that a function may load at its start, minified; only where a budget is set. */
export const CLOSURE_BUDGET: Partial<Record<FunctionName, number>> = { ingest: 700_000, announce: 400_000 };
/** How much longer than its SDK clients alone a function's bundle may take to import. */
export const IMPORT_BUDGET = 1.25;

/** One function's bundle. Times in milliseconds, medians of runs taken in turn. */
export interface BundleFigures extends BundleSize {
  importMs: number;
  sdkAloneMs: number;
  importRatio: number;
}

/** Bundles every function, and its SDK clients alone, and imports each in fresh processes. */
export function measureBundles(runs: number): Record<FunctionName, BundleFigures> {
  const folder = mkdtempSync(join(tmpdir(), "imprimatur-bench-"));
  try {
    const sizes = new Map<FunctionName, BundleSize>();
    const files: Record<string, string> = {};
    const policies = policyBundle();
    for (const name of FUNCTION_NAMES) {
      const own = join(folder, name);
      const alone = join(folder, `${name}-sdk`);
      sizes.set(name, bundleSize(bundle(`functions/${name}/handler.ts`, own)));
      bundle(`infra/bench/sdk/${name}.ts`, alone);
      writeFileSync(join(own, POLICY_BUNDLE_FILE), policies);
      writeFileSync(join(own, SUBSCRIBERS_FILE), "[]");
      files[name] = join(own, "index.mjs");
      files[`${name} sdk`] = join(alone, "index.mjs");
    }
    const times = importTimes(files, runs);
    return Object.fromEntries(
      FUNCTION_NAMES.map((name) => {
        const importMs = times[name] ?? Number.NaN;
        const sdkAloneMs = times[`${name} sdk`] ?? Number.NaN;
        return [name, { ...(sizes.get(name) as BundleSize), importMs, sdkAloneMs, importRatio: importMs / sdkAloneMs }];
      }),
    ) as Record<FunctionName, BundleFigures>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
