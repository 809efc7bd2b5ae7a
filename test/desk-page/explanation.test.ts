import { describe, expect, it } from "vitest";
import { deskPage } from "../../shared/desk-page/desk-page.ts";
import { explanation } from "../../shared/desk-page/explanation.ts";
import { decide } from "../../shared/rights/decide.ts";
import { RULES } from "../../shared/rights/rules/index.ts";
import { ENGLISH } from "../../shared/words/english.ts";
import { GERMAN } from "../../shared/words/german.ts";
import { wordsOf } from "../../shared/words/languages.ts";
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
      'This story from Tidewatch may be published if you give credit "Tidewatch". Leave out picture-1: The picture is credited to AFP. Tidewatch\'s terms do not cover it. Picture withheld; text unaffected (RGT-501). Its terms are those of policy tidewatch@2026-01-05. This stands until 2027-01-01 00:00 UTC at the latest, when it is decided again.',
    ],
    [
      "says what a fee asks, what lifts it and whom to ask",
      ending(FEE),
      "Do not publish this story from Tidewatch without a licence. Why: Tidewatch requires a fee and an application before republication. No agreement is on file. Do not publish (RGT-120). Needed: an agreement (obtain consent) and an agreement (pay a fee). Ask at desk@tidewatch.example. Its terms are those of policy tidewatch@2026-01-05. This stands until 2027-01-01 00:00 UTC at the latest, when it is decided again.",
    ],
    [
      "says until when an embargo holds",
      stating("embargoedUntil", "2026-01-06T00:00:00Z"),
      "Do not publish this story from Tidewatch yet: it is on hold. Why: Embargoed until 2026-01-06T00:00:00Z (RGT-301). Its terms are those of policy tidewatch@2026-01-05. Not before 2026-01-06 00:00 UTC.",
    ],
    [
      "names the agreement that a story passes under",
      under({ ...PAID, agreements: [AGREED] }),
      "This story from Tidewatch may be published. Its terms are those of policy tidewatch@2026-01-05 under agreement T-1.",
    ],
    [
      "says that nobody knows whose a story is",
      { delivery: { key: "in/other/1.json" } },
      "Do not publish this story from a supplier whose terms nobody knows before a person has looked at it: it is in quarantine. Why: No policy matches this item (prefix in/other/, provider none). Add a policy or move the file (RGT-101). Needed: a look by the rights desk.",
    ],
    [
      "tells to take down what was killed, and why",
      stating("pubStatus", "cancelled"),
      "Take down this story from Tidewatch: it was killed. Why: Tidewatch killed urn:tidewatch:1. Withdrawn (RGT-601). Its terms are those of policy tidewatch@2026-01-05. This stands until 2027-01-01 00:00 UTC at the latest, when it is decided again.",
    ],
  ])("%s", async (_, change, text) => {
    expect(await explained(change)).toBe(text);
  });

  it("is one paragraph without open slots, for every case of every rule", async () => {
    for (const { fires, misses } of Object.values(RULE_CASES)) {
      for (const change of [fires, misses]) {
        const text = await explained(change);
        expect(text).toMatch(/^(?:This|Do not publish this|Take down this) \w+ from .*\.$/);
        expect(text).not.toMatch(/\n|\{\w+\}|undefined|null/);
      }
    }
  });

  it("says once what is said of several pictures", async () => {
    const { item, ...rest } = picture();
    const two = ["picture-1", "picture-2"].map((name) => ({ name, type: "picture" as const }));
    const text = await explained({
      ...rest,
      item: { ...item, article: { ...item?.article, associations: two } as never },
    });
    expect(text).toContain(
      "Leave out picture-1 and picture-2: No credit is given: withheld until one is (RGT-504). Its",
    );
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

const slotsOf = (sentence: string) => new Set(sentence.match(/\{\w+\}/g) ?? []);

describe("the page of a decision", () => {
  it("has no label of ours beside those of its language", async () => {
    for (const { fires } of Object.values(RULE_CASES)) {
      const { reading, desk } = await readChange(fires);
      const { article, provenance } = reading;
      const page = deskPage({ article, provenance, ...decide(reading, desk, MARKED) }, MARKED);
      // A label begins its line; what stands behind it is the copy's.
      const labels = page.split("\n").flatMap((line) => /^ {0,2}(\p{L}[\p{L} ]*?)(?: {2,}|$)/u.exec(line)?.[1] ?? []);
      expect(labels.filter((label) => label !== reading.article.headlines?.[0]?.value)).toEqual([]);
    }
  });
});

describe("German", () => {
  it("says what every rule says, and fills its sentences with what the rule gives", () => {
    const own: Record<string, { message: string }> = GERMAN.rules;
    expect(Object.keys(own).sort()).toEqual(RULES.map(({ id }) => id).sort());
    const odd = RULES.filter(({ id, message }) => {
      const given = slotsOf(message);
      return [...slotsOf(own[id]?.message ?? "")].some((slot) => !given.has(slot));
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
  it("names every duty, action, field and label that English names", () => {
    const keys = (value: unknown): string[] =>
      typeof value === "string"
        ? []
        : Object.entries(value as object).flatMap(([k, v]) => [k, ...keys(v).map((one) => `${k}.${one}`)]);
    const { rules: _german, ...german } = GERMAN;
    const { rules: _english, ...english } = ENGLISH;
    expect(keys(german).sort()).toEqual(keys(english).sort());
  });
  it("tells a decision without a word of ours in English", async () => {
    const text = await explained(ending(FEE), GERMAN);
    expect(text).toBe(
      "Nicht ohne Lizenz veröffentlichen: Meldung von Tidewatch. Grund: Tidewatch verlangt vor der Übernahme einen Antrag und ein Honorar. Eine Vereinbarung liegt nicht vor. Nicht veröffentlichen (RGT-120). Nötig: eine Vereinbarung (Zustimmung einholen) und eine Vereinbarung (Honorar zahlen). Anfragen an desk@tidewatch.example. Es gelten die Bedingungen tidewatch@2026-01-05. Das gilt längstens bis 2027-01-01 00:00 UTC, dann wird neu entschieden.",
    );
  });
  it("is what the desk of a German house is told, by the profile alone", async () => {
    const { reading, desk } = await readChange({ ...ending(FEE), house: { language: "de" } });
    const judgement = decide(reading, desk);
    const record = { article: reading.article, provenance: reading.provenance, ...judgement };
    expect(judgement.decision.language).toBe("de");
    expect(explanation(record)).toBe(await explained(ending(FEE), GERMAN));
    expect(deskPage(record)).toContain("Wer was nutzen darf");
  });
  it.each([
    ["de", "de"],
    ["de_DE.UTF-8", "de"],
    ["de-AT", "de"],
    ["EN", "en"],
    ["C.UTF-8", undefined],
    ["constructor", undefined],
    [undefined, undefined],
  ])("is chosen by %s: %s", (tag, language) => expect(wordsOf(tag)?.language).toBe(language));
});
