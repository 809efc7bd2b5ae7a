import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Duty } from "../../shared/record/rights.ts";
import { decide } from "../../shared/rights/decide.ts";
import { durationWords, millisOf } from "../../shared/rights/duration.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import type { Agreement } from "../../shared/rights/policy/policy-terms.ts";
import { allowedActions } from "../../shared/rights/terms/permission.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const HOUSE: House = { house: "imprimatur.house/1", name: "Saltmere Post", credit: "Saltmere Post/Tidewatch" };
const GRANT = { parts: ["text", "headline"], permission: ["distribute"] };

function decided(
  grant: object,
  { item = itemOf(), house }: { item?: ReturnType<typeof itemOf>; house?: Partial<House> } = {},
) {
  const policies: PolicyBundle = {
    ...bundleOf(policyOf({ grants: [{ ...GRANT, ...grant }] })),
    house: { ...HOUSE, ...house },
  };
  const { rights, decision, findings } = decide(readItem(item, policies), deskOf(policies));
  return { duty: rights.parts[0]?.duty ?? [], decision, rules: findings.map(({ rule }) => rule) };
}
const attribute = (text: string): { duty: Duty[] } => ({ duty: [{ action: "attribute", text }] });

describe("a line to print", () => {
  it.each([
    ["{byline}, Tidewatch", "Pell Tarrow, Tidewatch"],
    ["This story by {byline} appeared on {firstCreated}.", "This story by Pell Tarrow appeared on 2026-01-04."],
    ["{publisher}: {canonicalUrl}", "Tidewatch: https://tidewatch.example/1"],
    ["{houseCredit}", "Saltmere Post/Tidewatch"],
    ["© {copyrightYear}", "© {copyrightYear}"],
  ])("%s comes filled in", (template, text) => {
    expect(decided(attribute(template)).duty).toEqual([{ action: "attribute", text }]);
  });

  it("names the author and the institution apart", () => {
    const item = itemOf({ article: { type: "text", by: "Pell Tarrow, University of Saltmere" } });
    const { duty, decision } = decided(attribute("{byline}, {authorAffiliation}"), { item });
    expect(duty[0]?.text).toBe("Pell Tarrow, University of Saltmere");
    expect(decision.state).toBe("accept-with-duties");
  });

  it("takes the institution from a side-car", () => {
    const item = itemOf({ statements: [says("authorAffiliation", "Saltmere Institute", { source: "sidecar" })] });
    expect(decided(attribute("{byline}, {authorAffiliation}"), { item }).duty[0]?.text).toBe(
      "Pell Tarrow, Saltmere Institute",
    );
  });

  it("cannot be given slots or lines by the copy", () => {
    const item = itemOf({ article: { type: "text", by: "{canonicalUrl}\nand others" } });
    expect(decided(attribute("{byline}"), { item }).duty[0]?.text).toBe("canonicalUrl and others");
  });

  it("of a picture names the picture's own credit", () => {
    const policies = bundleOf(
      policyOf({
        grants: [
          GRANT,
          { parts: ["picture"], permission: ["display"], duty: [{ action: "attribute", text: "{creditLine}" }] },
        ],
      }),
    );
    const associations = [
      { name: "picture-1", type: "picture" as const, infoSources: [{ role: "creditline", name: "TDW" }] },
    ];
    const item = itemOf({ article: { ...itemOf().article, associations } });
    const { rights } = decide(readItem(item, policies), deskOf(policies));
    expect(rights.parts.find(({ ref }) => ref === "picture-1")?.duty).toEqual([{ action: "attribute", text: "TDW" }]);
  });
});

describe("a duty", () => {
  const FEE = { duty: [{ action: "compensate", when: { forProfit: true } }] };
  it.each([
    ["a non-profit house does not owe what the others pay", { nonProfit: true }, "accept"],
    ["a house for profit owes it", { nonProfit: false }, "licence-required"],
    ["a house that does not say owes it", {}, "licence-required"],
  ])("%s", (_, house, state) => {
    expect(decided(FEE, { house }).decision.state).toBe(state);
  });

  it.each([
    ["web", "hold"],
    ["print", "accept-with-duties"],
  ] as const)("for the web alone, in a house that publishes by %s, leaves it at %s", (channel, state) => {
    const grant = { duty: [{ action: "linkBack", channels: ["web"] }] };
    const item = itemOf({ statements: [] });
    expect(decided(grant, { item, house: { channels: [channel] } }).decision.state).toBe(state);
  });

  it("asked for as a wish and as a condition is a condition", () => {
    const duty = [{ action: "obtainConsent", soft: true }, { action: "obtainConsent" }];
    expect(decided({ duty }).decision.state).toBe("licence-required");
  });
});

describe("a permission", () => {
  it.each([
    ["that waits for an approval", [{ action: "distribute", when: { approvalFrom: "author" } }], "licence-required"],
    ["for non-commercial use", [{ action: "distribute", when: { commercial: false } }], "licence-required"],
    ["that publishes nothing", ["archive", "textAndDataMining"], "licence-required"],
    ["to show it", ["display"], "accept"],
  ])("%s leaves it at the state that it does", (_, permission, state) => {
    expect(decided({ permission }).decision.state).toBe(state);
  });

  it("for non-commercial use is one in a house that is not commercial", () => {
    const permission = [{ action: "distribute", when: { commercial: false } }];
    expect(decided({ permission }, { house: { commercial: false } }).decision.state).toBe("accept");
  });

  it("that an agreement gives stands against the public terms, and not against the copy's own", () => {
    const agreement = {
      id: "T-1",
      parts: ["text", "headline"],
      permission: ["distribute", "modify"],
      validFrom: "2026-01-01T00:00:00Z",
    };
    const policies = bundleOf(
      policyOf({
        agreements: [agreement],
        grants: [{ parts: ["text", "headline"], prohibition: ["distribute", "modify"] }],
      }),
    );
    const lines = ["Tide turns early", "The tide turned.", "Our stories may not be altered."];
    const of = (item: ReturnType<typeof itemOf>) => decide(readItem(item, policies), deskOf(policies)).rights.parts[0];
    expect(of(itemOf())).toMatchObject({ permission: ["distribute", "modify"], prohibition: [] });
    expect(of(itemOf({ lines }))).toMatchObject({ permission: ["distribute"], prohibition: ["modify"] });
  });
});

describe("a window of some length", () => {
  it("ends that long after first publication, or at its date, whichever is first", () => {
    const ends = (window: object) => {
      const policies = bundleOf(policyOf({ grants: [{ ...GRANT, window }] }));
      return decide(readItem(itemOf(), policies), deskOf(policies)).rights.parts[0]?.validUntil;
    };
    expect(ends({ duration: "P14D" })).toBe("2026-01-18T10:00:00Z");
    expect(ends({ duration: "P14D", notAfter: "2026-01-10T00:00:00Z" })).toBe("2026-01-10T00:00:00Z");
  });
});

describe("a duration", () => {
  it.each([
    ["P2D", 172_800_000, "2 days"],
    ["P1DT12H", 129_600_000, "1 day 12 hours"],
    ["PT15M", 900_000, "15 minutes"],
    ["P1W", 604_800_000, "1 week"],
    ["P1M", 31 * 86_400_000, "1 month"],
    ["soon", undefined, "soon"],
  ])("%s", (text, millis, words) => {
    expect([millisOf(text), durationWords(text)]).toEqual([millis, words]);
  });
});

describe("what may be done", () => {
  it("is never more for a prohibition that is added, whatever agreement there is", () => {
    const action = fc.constantFrom("distribute", "display", "modify", "translate", "archive", "grantUse");
    const actions = fc.uniqueArray(action, { maxLength: 4 });
    const agreement = fc.option(
      actions.map((permission) => ({ permission: permission as Agreement["permission"] }) as Agreement),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.option(actions),
        actions,
        actions,
        agreement,
        action,
        (granted, prohibited, own, agreed, added) => {
          const of = (prohibition: string[], limits: string[]) =>
            allowedActions({
              granted,
              prohibited: [...prohibition, ...limits],
              own: limits,
              duty: [],
              agreement: agreed,
              house: undefined,
              leaves: undefined,
              isOffered: true,
            }).permission;
          const before = of(prohibited, own);
          expect(of([...prohibited, added], own).every((one) => before.includes(one))).toBe(true);
          expect(of(prohibited, [...own, added]).every((one) => before.includes(one))).toBe(true);
          expect(of(prohibited, [...own, added])).not.toContain(added);
        },
      ),
    );
  });
});
