import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { RULES } from "../../shared/rights/rules/index.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";
import { RULE_CASES } from "./rule-cases.ts";

const FOLDER = join(import.meta.dirname, "../../shared/rights/rules");
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the table of rules", () => {
  it("has a row for every file in shared/rights/rules, and a file for every row", () => {
    const files = readdirSync(FOLDER).filter((name) => !["index.ts", "rule.ts"].includes(name));
    expect(RULES.map(({ check }) => `${kebab(check.name)}.ts`).sort()).toEqual(files.sort());
  });

  it("names each rule and code once", () => {
    for (const key of ["id", "code"] as const) {
      expect(new Set(RULES.map((row) => row[key])).size).toBe(RULES.length);
    }
  });

  it("has a case that fires and a near miss for every rule", () => {
    expect(Object.keys(RULE_CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});

const plain = { policies: bundleOf(policyOf()) };

function rulesOf(change: (typeof RULE_CASES)[string]["fires"]) {
  const { policies: bundle = plain.policies, house } = change;
  const profile: House = { house: "imprimatur.house/1", name: "A house", ...house };
  const policies: PolicyBundle = house ? { ...bundle, house: profile } : bundle;
  const reading = readItem(itemOf(change.item), policies, change.delivery);
  const { findings, decision } = decide(reading, deskOf(policies, change.desk));
  return { rules: findings.map(({ rule }) => rule), findings, state: decision.state, decision };
}

describe("a rule", () => {
  it("finds nothing in a plain story but what is not said", () => {
    expect(rulesOf({})).toMatchObject({ rules: ["RGT-110", "RGT-803"], state: "accept-with-duties" });
  });

  it.each(Object.entries(RULE_CASES))("%s fires, and its near miss does not", (rule, { fires, misses }) => {
    const found = rulesOf(fires);
    expect(found.rules).toContain(rule);
    if (fires.state) expect(found.state).toBe(fires.state);
    expect(found.findings.map(({ message }) => message).join("\n")).not.toMatch(/[{}]|undefined/);
    const missed = rulesOf(misses);
    expect(missed.rules).not.toContain(rule);
    if (misses.state) expect(missed.state).toBe(misses.state);
  });
});

describe("RGT-101", () => {
  it("names the folder and the provider that a policy would be for", () => {
    const marked = { marks: { hosts: [], providers: ["Gull Post"], creditLines: [] } };
    const { findings } = rulesOf({ item: marked, delivery: { key: "in/gull/2026/1.json" } });
    expect(findings[0]?.message).toBe(
      "No policy matches this item (prefix in/gull/2026/, provider none). Add a policy or move the file.",
    );
    expect(rulesOf({ delivery: { key: "1.json" } }).findings[0]?.message).toContain("(prefix none, provider none)");
  });
});
