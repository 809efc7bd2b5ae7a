import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const LINK = says("canonicalUrl", "https://tidewatch.example/1");

function judged(terms: Record<string, unknown>, ...statements: ReturnType<typeof says>[]) {
  const policies = bundleOf(policyOf(terms));
  const { findings, decision } = decide(readItem(itemOf({ statements }), policies), deskOf(policies));
  const { text, headline } = decision.parts;
  return { rules: findings.map(({ rule }) => rule), text: text?.state, headline: headline?.state };
}

describe("a field of terms that nobody could read", () => {
  it("holds the headline with the text", () => {
    const { rules, ...states } = judged({}, LINK, says("usageTerms", "For friends of the lighthouse."));
    expect(rules).toContain("RGT-508");
    expect(states).toEqual({ text: "quarantine", headline: "quarantine" });
  });

  it.each(["\uFFFD#\uFFFD", "????"])("is unread though it holds no words, as what was not decoded: %s", (value) => {
    const { rules, ...states } = judged({}, LINK, says("copyrightNotice", value));
    expect(rules).toContain("RGT-508");
    expect(states).toEqual({ text: "quarantine", headline: "quarantine" });
  });

  it.each(["Tidewatch", "(c) 2026 https://www.tidewatch.example", "℗ & © 2026 Tidewatch"])(
    "is no copyright line that says only whose it is: %s",
    (line) => {
      expect(judged({}, LINK, says("copyrightNotice", line)).rules).not.toContain("RGT-508");
    },
  );

  it.each(["© Tidewatch, nur in Deutschland", "© Tidewatch sauf France", "Nicht verwenden"])(
    "is a copyright line that takes something away, in any language: %s",
    (line) => {
      expect(judged({}, LINK, says("copyrightNotice", line)).rules).toContain("RGT-508");
    },
  );
});

describe("a limit beside another", () => {
  it.each([
    ["is unread where only the first is", "For editorial use only and not for friends of the keeper.", true],
    ["is unread behind a comma", "Editorial use only, never beside an advertisement", true],
    ["is unread in another language", "Nur für redaktionelle Zwecke und nicht für Freunde des Wärters", true],
    ["stands alone and is read", "This content is intended for editorial use only.", false],
    ["is read with the other", "NO SALES, NO ARCHIVES", false],
  ])("%s: %s", (_, terms, isUnread) => {
    expect(judged({}, LINK, says("usageTerms", terms)).rules.includes("RGT-508")).toBe(isUnread);
  });
});

describe("a copyright line without the sign", () => {
  it.each([
    ["another's name", "Gullwire", true],
    ["the supplier's name", "Tidewatch", false],
    ["a year", "2026", false],
    ["the bare word", "Copyright", false],
    ["a reservation", "All rights reserved", false],
  ])("that is %s: %s", (_, notice, isConflict) => {
    expect(judged({}, LINK, says("copyrightNotice", notice)).rules.includes("RGT-111")).toBe(isConflict);
  });
});

describe("an address that is not the supplier's", () => {
  it.each([
    ["public-terms", "quarantine"],
    ["contracted", "accept-with-duties"],
  ])("under %s terms: %s", (trust, state) => {
    const { rules, text } = judged({ trust }, says("canonicalUrl", "http://planner.example/days"));
    expect(rules).toContain("RGT-402");
    expect(text).toBe(state);
  });

  it("does not stand in for the link that a contract asks for", () => {
    const grants = [{ parts: ["text", "headline"], permission: ["distribute"], duty: [{ action: "linkBack" }] }];
    const { text } = judged({ trust: "contracted", grants }, says("canonicalUrl", "http://planner.example/days"));
    expect(text).toBe("hold");
  });
});
