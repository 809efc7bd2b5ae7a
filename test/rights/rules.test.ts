import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { RULES } from "../../shared/rights/rules/index.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";
import { expectRecorded, expectRowsRecorded } from "./recorded.ts";
import { type Change, stating } from "./rule-cases/change.ts";
import { readChange } from "./rule-cases/read-change.ts";
import { page } from "./rule-cases/wires.ts";
import { RULE_CASES } from "./rule-cases.ts";

const FOLDER = join(import.meta.dirname, "../../shared/rights/rules");
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the table of rules", () => {
  it("has a row for every file in shared/rights/rules, and a file for every row", () => {
    const files = readdirSync(FOLDER).filter((name) => !["index.ts", "rule.ts", "rows"].includes(name));
    expect(RULES.map(({ check }) => `${kebab(check.name)}.ts`).sort()).toEqual(files.sort());
  });

  it("names each rule and code once", () => {
    for (const key of ["id", "code"] as const) {
      expect(new Set(RULES.map((row) => row[key])).size).toBe(RULES.length);
    }
  });

  it("is the one that its version was recorded with", () => expectRowsRecorded(RULES));

  it("has a case in another format for every rule", () => {
    const lacking = Object.entries(RULE_CASES).filter(([, { elsewhere }]) => !elsewhere);
    expect(lacking.map(([rule]) => rule)).toEqual([]);
  });

  it("has a case that fires and a near miss for every rule", () => {
    expect(Object.keys(RULE_CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});

async function rulesOf(change: Change) {
  const { reading, desk } = await readChange(change);
  const { findings, decision, rights } = decide(reading, desk);
  return { rights, rules: findings.map(({ rule }) => rule), findings, state: decision.state, decision };
}

const ELSEWHERE = Object.entries(RULE_CASES).flatMap(([rule, { elsewhere }]): [string, Change][] =>
  elsewhere ? [[rule, elsewhere]] : [],
);

describe("a rule", () => {
  it("finds nothing in a plain story but what is not said", async () => {
    expect(await rulesOf({})).toMatchObject({ rules: ["RGT-110", "RGT-803"], state: "accept-with-duties" });
  });

  it.each(Object.entries(RULE_CASES))("%s fires, and its near miss does not", async (rule, { fires, misses }) => {
    await expectFired(rule, fires);
    const missed = await rulesOf(misses);
    expectRecorded(`${rule} misses`, missed);
    expect(missed.rules).not.toContain(rule);
    if (misses.state) expect(missed.state).toBe(misses.state);
  });

  it.each(ELSEWHERE)("%s fires in another format", expectFired);
});

async function expectFired(rule: string, change: Change) {
  const found = await rulesOf(change);
  expectRecorded(`${rule} ${change === RULE_CASES[rule]?.fires ? "fires" : "elsewhere"}`, found);
  expect(found.rules).toContain(rule);
  if (change.state) expect(found.state).toBe(change.state);
  expect(found.findings.map(({ message }) => message).join("\n")).not.toMatch(/[{}]|undefined/);
}

describe("RGT-101", () => {
  it("names the folder and the provider that a policy would be for", async () => {
    const marked = { marks: { hosts: [], providers: ["Gull Post"], creditLines: [] } };
    const { findings } = await rulesOf({ item: marked, delivery: { key: "in/gull/2026/1.json" } });
    expect(findings[0]?.message).toBe(
      "No policy matches this item (prefix in/gull/2026/, provider none). Add a policy or move the file.",
    );
    const { findings: others } = await rulesOf({ delivery: { key: "1.json" } });
    expect(others[0]?.message).toContain("(prefix none, provider none)");
  });
});

describe("RGT-112", () => {
  it.each([
    ["has an id that is no URI", "urn:imprimatur:anpa:ap:v1234:2026-01-04", false],
    ["has none, and is called after its content", undefined, true],
  ])("%s: a required uri", async (_, uri, isMissing) => {
    const { uri: _own, ...rest } = itemOf();
    const item = uri === undefined ? rest : { ...rest, uri };
    const policies = bundleOf(policyOf({ requiredFields: ["uri"] }));
    const { findings } = decide(readItem(item, policies), deskOf(policies));
    expect(findings.some(({ rule }) => rule === "RGT-112")).toBe(isMissing);
  });
});

describe("RGT-123", () => {
  const rulesUnder = async (change: Change) => (await rulesOf({ ...change, house: { commercial: true } })).rules;

  it("is not of copy for editorial use only: that is what a newsroom, commercial or not, makes of it", async () => {
    expect(await rulesUnder(stating("usageTerms", "For editorial use only."))).not.toContain("RGT-123");
  });

  it("is of a policy that forbids commercial use, whatever its licence is called", async () => {
    const grants = [{ parts: ["text"], permission: ["display"], prohibition: ["commercialize"] }];
    expect(await rulesUnder({ policy: { grants } })).toContain("RGT-123");
  });

  it("is of a non-commercial licence that the item names", async () => {
    expect(await rulesUnder(stating("license", "CC BY-NC 4.0"))).toContain("RGT-123");
  });
});

describe("a field that the policy requires of texts", () => {
  it.each([
    ["picture", false],
    ["text", true],
  ] as const)("of a %s", async (type, isMissing) => {
    const item = { article: { type, headlines: [{ value: "Tide" }] }, lines: [] };
    const { rules } = await rulesOf({ item, policy: { requiredFields: ["headline", "body"] } });
    expect(rules.includes("RGT-112")).toBe(isMissing);
  });
});

describe("RGT-404", () => {
  it("is content with the institution that a page names for its author", async () => {
    const author = {
      "@type": "Person",
      name: "Pell Tarrow",
      affiliation: { "@type": "Organization", name: "Skell College" },
    };
    const { rules } = await rulesOf({ ...page({ ld: { author } }), policy: { requiredFields: ["authorAffiliation"] } });
    expect(rules.filter((rule) => ["RGT-404", "RGT-112"].includes(rule))).toEqual([]);
  });
});
