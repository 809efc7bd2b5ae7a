import { describe, expect, it } from "vitest";
import { explanation } from "../../shared/desk-page/explanation.ts";
import { decide } from "../../shared/rights/decide.ts";
import { RULES } from "../../shared/rights/rules/index.ts";
import { ENGLISH } from "../../shared/words/english.ts";
import type { Words } from "../../shared/words/words.ts";
import type { Change } from "../rights/rule-cases/change.ts";
import { AGREED, ending, FEE, PAID, picture, stating, under } from "../rights/rule-cases/change.ts";
import { readChange } from "../rights/rule-cases/read-change.ts";
import { RULE_CASES } from "../rights/rule-cases.ts";

async function explained(change: Change, words?: Words): Promise<string> {
  const { reading, desk } = await readChange(change);
  const { article, provenance } = reading;
  return explanation({ article, provenance, ...decide(reading, desk, words) }, words);
}

describe("the explanation of a decision", () => {
  it.each<[string, Change, string]>([
    [
      "names the duties of a story that may be published, and what is left out",
      picture("AFP"),
      'This story from Tidewatch may be published; whoever does so must give credit "Tidewatch". picture-1 is left out: The picture is credited to AFP. Tidewatch\'s terms do not cover it. Picture withheld; text unaffected. (RGT-501) The terms are those of policy tidewatch@2026-01-05. It is decided again at 2027-01-01T00:00:00Z.',
    ],
    [
      "says what a fee asks, what lifts it and whom to ask",
      ending(FEE),
      "This story from Tidewatch must not be published without a licence. Why: Tidewatch requires a fee and an application before republication. No agreement is on file. Do not publish. (RGT-120) It takes an agreement (obtain consent) and an agreement (pay a fee). Ask at desk@tidewatch.example. The terms are those of policy tidewatch@2026-01-05. It is decided again at 2027-01-01T00:00:00Z.",
    ],
    [
      "says until when an embargo holds",
      stating("embargoedUntil", "2026-01-06T00:00:00Z"),
      "This story from Tidewatch is on hold and must not be published yet. Why: Embargoed until 2026-01-06T00:00:00Z. (RGT-301) It takes the time 2026-01-06T00:00:00Z. The terms are those of policy tidewatch@2026-01-05. Not before 2026-01-06T00:00:00Z.",
    ],
    [
      "names the agreement that a story passes under",
      under({ ...PAID, agreements: [AGREED] }),
      "This story from Tidewatch may be published. The terms are those of policy tidewatch@2026-01-05 under agreement T-1. It is decided again at 2027-01-01T00:00:00Z.",
    ],
    [
      "says that nobody knows whose a story is",
      { delivery: { key: "in/other/1.json" } },
      "This story from a supplier whose terms nobody knows is quarantined: it must not be published before a person has looked at it. Why: No policy matches this item (prefix in/other/, provider none). Add a policy or move the file. (RGT-101) It takes a look by the rights desk.",
    ],
    [
      "tells to take down what was killed, and why",
      stating("pubStatus", "cancelled"),
      "This story from Tidewatch is withdrawn, take it down: it was killed. Why: Tidewatch killed urn:tidewatch:1. Withdrawn. (RGT-601) The terms are those of policy tidewatch@2026-01-05. It is decided again at 2027-01-01T00:00:00Z.",
    ],
  ])("%s", async (_, change, text) => {
    expect(await explained(change)).toBe(text);
  });

  it("is one paragraph without open slots, for every case of every rule", async () => {
    for (const { fires, misses } of Object.values(RULE_CASES)) {
      for (const change of [fires, misses]) {
        const text = await explained(change);
        expect(text).toMatch(/^This \w+ from .*\.$/);
        expect(text).not.toMatch(/\n|\{\w+\}|undefined|null/);
      }
    }
  });

  it("stays within its length, however much the copy says", async () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `Reproduction of text ${at} ${"x".repeat(250)} is subject to terms.`,
    );
    expect((await explained(ending(...lines))).length).toBeLessThanOrEqual(2000);
  });
});

/** A language in which every sentence of ours stands between marks. */
const MARKED: Words = {
  ...(marked(ENGLISH) as Words),
  rules: Object.fromEntries(
    RULES.map(({ id, message, lifts }) => [id, { message: `«${message}»`, lifts: `«${lifts}»` }]),
  ),
};

function marked(value: unknown): unknown {
  if (typeof value === "string") return `«${value}»`;
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, marked(one)]));
}

function unmarked(text: string): string {
  const rest = text.replace(/«[^«»]*»/g, "");
  return rest === text ? rest : unmarked(rest);
}

describe("another language", () => {
  it("is one constant: nothing of ours is said in English beside it", async () => {
    for (const { fires } of Object.values(RULE_CASES)) {
      expect(
        unmarked(await explained(fires, MARKED))
          .replace(/\(RGT-\d+\)/g, "")
          .trim(),
      ).toBe("");
    }
  });
});
