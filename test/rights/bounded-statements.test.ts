import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { MOST_OF_A_FIELD } from "../../shared/rights/terms/bounded-statements.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const policies = bundleOf(policyOf({ trust: "contracted" }));
const CANONICAL = says("canonicalUrl", "https://tidewatch.example/1");

function judged(count: number, part?: string) {
  const notes = Array.from({ length: count }, (_, at) => says("edNote", `Note ${at}`, part ? { part } : {}));
  const reading = readItem(itemOf({ statements: [CANONICAL, ...notes] }), policies);
  const { findings, decision } = decide(reading, deskOf(policies));
  return { reading, rules: findings.map(({ rule }) => rule), state: decision.state };
}

describe("an item that states a field over and over", () => {
  it("is read up to the limit", () => {
    expect(judged(MOST_OF_A_FIELD)).toMatchObject({ state: "accept-with-duties" });
  });
  it("waits for a person beyond it, for nobody has read the rest", () => {
    const { reading, rules, state } = judged(MOST_OF_A_FIELD + 20);
    expect(reading.faults).toHaveLength(1);
    expect(reading.statements).toHaveLength(MOST_OF_A_FIELD + 1);
    expect([state, rules.includes("RGT-211")]).toEqual(["quarantine", true]);
  });
  it("has the limit anew for each of its parts", () => {
    const notes = ["picture-1", "picture-2"].flatMap((part) =>
      Array.from({ length: MOST_OF_A_FIELD }, () => says("edNote", "Note", { part })),
    );
    expect(readItem(itemOf({ statements: notes }), policies).faults).toBeUndefined();
  });
});
