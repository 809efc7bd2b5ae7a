import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cdkContext } from "../../infra/cdk-context.ts";
import { imprimaturApp } from "../../infra/imprimatur-app.ts";
import { policyBundle } from "../../infra/policy-bundle.ts";

const POLICIES = join(import.meta.dirname, "..", "..", "shared", "policies");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "imprimatur-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("compiles the policies of the project", () => {
  expect(JSON.parse(policyBundle())).toHaveProperty("policies");
});

test("gives the same bytes for the same policies, wherever they lie", () => {
  cpSync(POLICIES, folder, { recursive: true });
  expect(policyBundle(folder)).toBe(policyBundle());
});

test("compiles no policies into a bundle that holds none", () => {
  expect(JSON.parse(policyBundle(folder)).policies).toEqual([]);
});

test("refuses a directory that is not there", () => {
  expect(() => policyBundle(join(folder, "absent"))).toThrow(/There is no directory of policies at .*absent/);
});

test("reads nothing but YAML", () => {
  writeFileSync(join(folder, "notes.txt"), "id: [");
  expect(JSON.parse(policyBundle(folder)).policies).toEqual([]);
});

test("names every policy that is wrong, and what is", () => {
  writeFileSync(join(folder, "broken.yaml"), "id: [\n");
  writeFileSync(join(folder, "empty-of-sense.yaml"), "- 1\n");
  expect(() => policyBundle(folder)).toThrow(/broken\.yaml .*\n.*empty-of-sense\.yaml/);
});

test("fails synth on a policy that is wrong, before anything is bundled", () => {
  writeFileSync(join(folder, "broken.yaml"), "id: [\n");
  const context = { ...cdkContext(), policies: folder };
  expect(() => imprimaturApp({ context, outdir: join(folder, "out") })).toThrow(/The policies do not compile/);
});
