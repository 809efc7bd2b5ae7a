import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "../../shared/record/states.ts";
import { AXES, FREE, join, NEVER, stateOf, type Verdict, verdictOf } from "../../shared/rights/lattice.ts";
import { mergeTerms, NO_TERMS, type Terms } from "../../shared/rights/terms/merge.ts";

const instant = fc.integer({ min: 0, max: 3 }).map((day) => `2026-01-0${day + 1}T00:00:00Z`);
const verdict: fc.Arbitrary<Verdict> = fc.record({
  lifecycle: fc.constantFrom(...AXES.lifecycle),
  trust: fc.constantFrom(...AXES.trust),
  permission: fc.constantFrom(...AXES.permission),
  notBefore: fc.option(fc.oneof(instant, fc.constant(NEVER))),
  notAfter: fc.option(instant),
  releaseOn: fc.uniqueArray(
    fc.constantFrom("agreement:compensate", "agreement:obtainConsent", "field:x", "time:y", "review:z", "editor"),
  ),
});
const rank = (one: Verdict) => STATES.indexOf(stateOf(one));
const inOrder = (one: Verdict) => join(one, FREE);

describe("joining verdicts", () => {
  it("does not depend on order", () => {
    fc.assert(
      fc.property(verdict, verdict, (a, b) => {
        expect(join(a, b)).toEqual(join(b, a));
      }),
    );
  });

  it("does not depend on grouping", () => {
    fc.assert(
      fc.property(verdict, verdict, verdict, (a, b, c) => {
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      }),
    );
  });

  it("adds nothing by repetition, and FREE adds nothing", () => {
    fc.assert(
      fc.property(verdict, (a) => {
        expect(join(a, a)).toEqual(inOrder(a));
      }),
    );
    fc.assert(
      fc.property(verdict, verdict, (a, b) => {
        expect(join(join(a, b), b)).toEqual(join(a, b));
      }),
    );
  });

  it("never weakens a state", () => {
    fc.assert(
      fc.property(verdict, verdict, (a, b) => {
        // A label hides the axes below it; among those that permit use, duties show before nothing does.
        expect(rank(join(a, b))).toBeGreaterThanOrEqual(Math.max(rank(a), rank(b)));
      }),
    );
  });

  it.each(STATES)("labels what asks for %s so", (state) => {
    expect(stateOf(verdictOf(state))).toBe(state);
  });
});

const names = (...of: string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: of.length });
const limits = fc.record({ include: fc.option(names("DE", "AT", "CH")), exclude: names("DE", "FR") });
const terms: fc.Arbitrary<Terms> = fc.record({
  permission: fc.option(names("distribute", "display", "modify")),
  prohibition: names("sell", "translate"),
  duty: names("attribute", "linkBack").map((actions) => actions.map((action) => ({ action }))),
  territory: limits,
  channel: limits,
  validFrom: fc.option(instant),
  validUntil: fc.option(instant),
});
const sorted = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, held: unknown) =>
    Array.isArray(held) ? held.map((one) => JSON.stringify(one)).sort() : held,
  );

describe("merging terms", () => {
  it("does not depend on order, grouping or repetition", () => {
    fc.assert(
      fc.property(terms, terms, terms, (a, b, c) => {
        expect(sorted(mergeTerms(a, b))).toEqual(sorted(mergeTerms(b, a)));
        expect(sorted(mergeTerms(mergeTerms(a, b), c))).toEqual(sorted(mergeTerms(a, mergeTerms(b, c))));
        expect(sorted(mergeTerms(a, a))).toEqual(sorted(a));
        expect(sorted(mergeTerms(a, NO_TERMS))).toEqual(sorted(a));
      }),
    );
  });

  it("only narrows: no permission is added, no prohibition or duty is lost", () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const merged = mergeTerms(a, b);
        if (a.permission) expect(merged.permission?.filter((one) => !a.permission?.includes(one))).toEqual([]);
        expect(merged.prohibition).toEqual(expect.arrayContaining([...a.prohibition, ...b.prohibition]));
        expect(merged.duty).toEqual(expect.arrayContaining([...a.duty, ...b.duty]));
      }),
    );
  });

  it("gives no permission for a prohibition that is added", () => {
    fc.assert(
      fc.property(terms, names("distribute", "display", "archive"), (a, prohibition) => {
        expect(mergeTerms(a, { ...NO_TERMS, prohibition }).permission).toEqual(a.permission);
      }),
    );
  });
});
