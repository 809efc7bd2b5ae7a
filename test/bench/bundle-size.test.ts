import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CLOSURE_BUDGET } from "../../infra/bench/measure-bundles.ts";
import { bundleSize } from "../../infra/bench/static-closure.ts";
import { bundle } from "../../infra/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "sizes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(CLOSURE_BUDGET))("%s loads at most %d bytes at its start", (name, budget) => {
  const { staticClosure } = bundleSize(bundle(`functions/${name}/handler.ts`, join(folder, name)));
  expect(staticClosure).toBeLessThanOrEqual(budget);
});
