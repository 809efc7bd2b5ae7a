import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The context of `cdk.json`, which the CDK's command line hands in by itself and everyone else must read. */
export function cdkContext(): Record<string, unknown> {
  const file = join(import.meta.dirname, "..", "cdk.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { context: Record<string, unknown> }).context;
}
