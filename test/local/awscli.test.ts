import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startStack } from "../../infra/local/start-stack.ts";
import { synthesized } from "../../infra/local/synthesized.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SAMPLE = join(ROOT, "test", "fixtures", "web-page-text", "harbour-ledger.txt");
const run = promisify(execFile);
const isInstalled = await run("aws", ["--version"]).then(
  () => true,
  () => false,
);

describe("a client that nobody here wrote", () => {
  it.skipIf(!isInstalled)(
    "drops, subscribes, receives and queries with the AWS command line (skipped where it is not installed)",
    async () => {
      const { name, directory, template } = await synthesized({ root: ROOT, stage: "dev" });
      const stack = await startStack({ name, directory, template, port: 0 });
      try {
        const { InboxBucketName = "", DeskTopicArn = "", ArticlesTableName = "" } = stack.plan.outputs;
        const args = [stack.endpoint, InboxBucketName, DeskTopicArn, ArticlesTableName, SAMPLE];
        const { stdout } = await run(join(ROOT, "test", "awscli.sh"), args);
        expect(stdout).toContain('"event":"decided"');
        expect(stdout).toContain('"state":"licence-required"');
        expect(stdout).toMatch(/\bHEAD\b/);
        expect(stdout).toMatch(/\bNOTE#0000000001\b/);
        expect(stdout.trim().endsWith("done")).toBe(true);
      } finally {
        await stack.close();
      }
    },
  );
});
