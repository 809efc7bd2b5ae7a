import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FUNCTION_NAMES } from "../../infra/function-names.ts";
import { FUNCTIONS } from "../../infra/functions.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "functions");

test.each(FUNCTION_NAMES)("gives %s exactly the settings that its handler reads", (name) => {
  const source = readFileSync(join(FOLDER, name, "handler.ts"), "utf8");
  const read = new Set([...source.matchAll(/\bENV\.(\w+)/g)].map(([, key]) => key));
  expect([...FUNCTIONS[name].environment].sort()).toEqual([...read].sort());
});

test.each(FUNCTION_NAMES)("lays policies beside %s exactly if its handler reads them", (name) => {
  const source = readFileSync(join(FOLDER, name, "handler.ts"), "utf8");
  expect(FUNCTIONS[name].decides).toBe(/\bpolicyBundle\(/.test(source));
});

test.each(FUNCTION_NAMES)("lays the subscribers beside %s exactly if its handler reads them", (name) => {
  const source = readFileSync(join(FOLDER, name, "handler.ts"), "utf8");
  expect(FUNCTIONS[name].tells).toBe(/\bsubscriberList\(/.test(source));
});
