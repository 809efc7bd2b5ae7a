import { expect, test } from "vitest";
import { synthesized } from "./synthesized.ts";

/** Assets go by the hash of their content, which changes with the code and not with the stack. */
const ASSET = /\b[0-9a-f]{64}\b/g;

test("is the template that was reviewed", async () => {
  const text = JSON.stringify(synthesized("prod").template, undefined, 2).replace(ASSET, "ASSET");
  await expect(`${text}\n`).toMatchFileSnapshot("prod.template.golden.json");
});
