import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cdkContext } from "../../infra/cdk-context.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Record<string, unknown>;

test("sets every feature flag that cdk init sets, since later ones would change logical ids", () => {
  expect(cdkContext()).toMatchObject(read("node_modules/aws-cdk-lib/recommended-feature-flags.json"));
});

test("calls home for nothing", () => {
  expect(cdkContext()["cli-telemetry"]).toBe(false);
  expect(read("cdk.json")).toMatchObject({ notices: false, versionReporting: false });
});

test("runs the app on the project's own Node, whatever the machine has", () => {
  expect(read("cdk.json").app).toBe("npx --no-install node bin/imprimatur.ts");
});
