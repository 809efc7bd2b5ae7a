import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundledCode } from "../../infra/bundled-code.ts";
import { cdkContext } from "../../infra/cdk-context.ts";
import { FUNCTION_NAMES, type FunctionName } from "../../infra/function-names.ts";
import { FUNCTIONS } from "../../infra/functions.ts";
import { policyBundle } from "../../infra/policy-bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "imprimatur-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The bundle of every function as its asset, by the folder that `cdk deploy` would upload. */
function assets(outdir: string): Map<FunctionName, string> {
  const app = new App({ context: cdkContext(), outdir: join(folder, outdir) });
  const stack = new Stack(app, "Bundles");
  const code = bundledCode(policyBundle());
  for (const name of FUNCTION_NAMES) {
    new lambda.Function(stack, name, {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: code(name),
    });
  }
  const resources = app.synth().getStackByName("Bundles").template.Resources as Record<
    string,
    { Type: string; Properties: { Code?: { S3Key: string } } }
  >;
  const folders = Object.entries(resources).flatMap(([id, { Properties }]): [FunctionName, string][] => {
    const name = FUNCTION_NAMES.find((each) => id.startsWith(each));
    return name && Properties.Code ? [[name, `asset.${Properties.Code.S3Key.replace(/\.zip$/, "")}`]] : [];
  });
  return new Map(folders);
}

let built = new Map<FunctionName, string>();
beforeAll(() => {
  // Were Docker ever asked, this is what would be run.
  process.env.CDK_DOCKER = join(folder, "no-docker");
  built = assets("built");
});

test.each(FUNCTION_NAMES)("bundles %s on this machine, without Docker", (name) => {
  expect(readdirSync(join(folder, "built", built.get(name) ?? ""))).toContain("index.mjs");
});

test.each(FUNCTION_NAMES)(
  "lays beside %s the policies if it decides, the subscribers if it tells them, and nothing else but code",
  (name) => {
    const asset = join(folder, "built", built.get(name) ?? "");
    const rest = readdirSync(asset).filter((file) => !file.endsWith(".mjs"));
    const { decides, tells } = FUNCTIONS[name];
    const expected = {
      ...(decides ? { "policies.json": policyBundle() } : {}),
      ...(tells ? { "subscribers.json": "[]" } : {}),
    };
    expect(Object.fromEntries(rest.map((file) => [file, readFileSync(join(asset, file), "utf8")]))).toEqual(expected);
  },
);

test("names the same assets when nothing changed", () => {
  expect(assets("again")).toEqual(built);
});
