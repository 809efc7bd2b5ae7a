import { describe, expect, it } from "vitest";
import type { Statement } from "../../shared/copy/statement.ts";
import { countriesOf } from "../../shared/rights/countries.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const CANONICAL = says("canonicalUrl", "https://tidewatch.example/1");

function judged(statements: readonly Statement[], policy: Record<string, unknown> = {}) {
  const policies = bundleOf(policyOf(policy));
  const reading = readItem(itemOf({ statements: [CANONICAL, ...statements] }), policies);
  const { rights, findings, decision } = decide(reading, deskOf(policies));
  return { rights, rules: findings.map(({ rule }) => rule), state: decision.state, text: rights.parts[0] };
}

// The desk's clock is at 2026-01-05T09:00:00Z.
describe("the window that copy states of its own licence", () => {
  it.each([
    ["rightsEnd", "20260105T090000Z", "reject", "RGT-312"],
    ["rightsEnd", "2026-01-05T22:59:59", "reject", "RGT-312"],
    ["rightsEnd", "2026-01-04", "reject", "RGT-312"],
    ["rightsStart", "20260105T100001+0100", "hold", "RGT-311"],
    ["rightsStart", "2026-01-04T21:00:01", "hold", "RGT-311"],
    ["rightsStart", "2026-01-05", "hold", "RGT-311"],
    ["rightsEnd", "whenever", "quarantine", "RGT-211"],
    ["rightsStart", "2026-02-30", "quarantine", "RGT-211"],
  ] as const)("%s of %s leaves it at %s", (field, value, state, rule) => {
    const { state: decided, rules } = judged([says(field, value)]);
    expect([decided, rules.includes(rule)]).toEqual([state, true]);
  });
  it.each([
    ["rightsEnd", "20260105T090001Z"],
    ["rightsEnd", "2026-01-05T23:00:01"],
    ["rightsEnd", "2026-01-05"],
    ["rightsStart", "20260105T100000+0100"],
    ["rightsStart", "2026-01-04"],
    ["rightsEnd", " "],
  ] as const)("%s of %j stops nothing", (field, value) => {
    expect(judged([says(field, value)]).state).toBe("accept-with-duties");
  });
  it.each([
    ["No use/digital display after 01/Jan/2026 19:04", "2026-01-01T05:04:00Z", "reject"],
    ["Not to be published after 4 January 2026.", "2026-01-04T10:00:00Z", "reject"],
    ["NO ACCESS AFTER 6 JANUARY 2026", "2026-01-06T10:00:00Z", "accept-with-duties"],
  ])("ends on the day after which its terms forbid the use: %s", (terms, end, state) => {
    const { state: decided, text } = judged([says("usageTerms", terms)]);
    expect([decided, text?.validUntil]).toEqual([state, end]);
  });
  it.each(["No use after 14 days", "No use after the final whistle"])(
    "is a person's to find where it is %s",
    (terms) => {
      const { rules, text } = judged([says("usageTerms", terms)]);
      expect([rules.includes("RGT-508"), text?.validUntil]).toEqual([true, null]);
    },
  );
  it("only ever narrows the policy's", () => {
    const window = { notBefore: "2026-01-01T00:00:00Z", notAfter: "2026-01-20T00:00:00Z" };
    const grants = [{ parts: ["text", "headline"], permission: ["distribute"], window }];
    const stated = [says("rightsStart", "2025-01-01T00:00:00Z"), says("rightsEnd", "2027-01-01T00:00:00Z")];
    expect(judged(stated, { grants }).text).toMatchObject({
      validFrom: "2026-01-01T00:00:00Z",
      validUntil: "2026-01-20T00:00:00Z",
    });
  });
  it("counts for the part that it is stated for", () => {
    expect(judged([says("rightsEnd", "2020-01-01", { part: "picture-1" })]).state).toBe("accept-with-duties");
  });
  it("holds contracted copy too where it cannot be read", () => {
    expect(judged([says("rightsEnd", "soon")], { trust: "contracted" }).state).toBe("quarantine");
  });
});

describe("the territory that copy states", () => {
  it.each([
    ["Australia", ["AU"]],
    ["Australia, New Zealand and the UK", ["AU", "NZ", "GB"]],
    ["Australia, New Zealand; UK", ["AU", "NZ", "GB"]],
    ["AU/NZ", ["AU", "NZ"]],
    ["Bosnia & Herzegovina", ["BA"]],
    ["Worldwide", []],
    ["Europe", undefined],
    ["Worldwide excluding Canada", undefined],
    ["", undefined],
  ])("%j is %j", (territory, codes) => expect(countriesOf(territory)).toEqual(codes));
  it("is shown as its limit", () => {
    expect(judged([says("geography", "Australia")]).text?.territory).toEqual({ include: ["AU"] });
    expect(judged([says("geography", "world")]).text?.territory).toBeNull();
  });
  it("waits for a person where it names no countries", () => {
    expect(judged([says("geography", "Lower Skell")])).toMatchObject({ state: "quarantine" });
  });
});

describe("an item that its policy lets set wider limits", () => {
  const grants = [
    {
      parts: ["text", "headline"],
      permission: ["display"],
      territory: { include: ["DE"], exclude: ["FR"] },
      window: { notBefore: "2026-01-04T00:00:00Z", notAfter: "2026-01-20T00:00:00Z" },
    },
  ];
  const WIDER = [says("geography", "Germany, Austria"), says("rightsEnd", "2027-01-01T00:00:00Z")];
  it("has its own territory and window, but for what the policy excludes", () => {
    const { text } = judged(WIDER, { grants, itemMayWiden: ["territory", "window"] });
    expect(text).toMatchObject({
      territory: { include: ["DE", "AT"], exclude: ["FR"] },
      validFrom: "2026-01-04T00:00:00Z",
      validUntil: "2027-01-01T00:00:00Z",
    });
  });
  it.each([
    ["that its policy does not name", { grants, itemMayWiden: ["window"] }, WIDER],
    [
      "that only a side-car states",
      { grants, itemMayWiden: ["territory"] },
      WIDER.map((one) => ({ ...one, source: "sidecar" as const })),
    ],
  ])("widens nothing %s", (_, policy, statements) => {
    expect(judged(statements, policy).text?.territory).toEqual({ include: ["DE"], exclude: ["FR"] });
  });
});

describe("other terms of the copy", () => {
  it("are limitations, read as usage terms are", () => {
    const { rules, state } = judged([says("limitations", "No deep links to the document.")]);
    expect([rules.includes("RGT-508"), state]).toEqual([true, "quarantine"]);
  });
  it("may cancel another item: that is no news", () => {
    const { rules, state } = judged([says("cancels", "urn:tidewatch:0")]);
    expect([rules.includes("RGT-602"), state]).toEqual([true, "quarantine"]);
  });
});

describe("limits of a medium that somebody else is credited for", () => {
  const picture = (statements: readonly Statement[]) => {
    const policies = bundleOf(policyOf());
    const article = { ...itemOf().article, type: "picture" as const };
    const item = itemOf({ article, statements: [CANONICAL, ...statements] });
    const { rights, findings, decision } = decide(readItem(item, policies), deskOf(policies));
    return { rules: findings.map(({ rule }) => rule), state: decision.state, part: rights.parts[0] };
  };
  const CREDIT = says("creditText", "Jory Hale");
  it("stand with the credit as without it", () => {
    const limits = [says("rightsEnd", "2026-02-01T00:00:00Z"), says("geography", "Germany")];
    const alike = {
      validUntil: "2026-02-01T00:00:00Z",
      territory: { include: ["DE"] },
    };
    expect(picture(limits).part).toMatchObject(alike);
    expect(picture([...limits, CREDIT]).part).toMatchObject({ ...alike, holder: { name: "Jory Hale" } });
  });
  it.each([
    ["rightsEnd", "2026-01-04", "RGT-312", "reject"],
    ["rightsStart", "2026-02-01", "RGT-311", "licence-required"],
  ] as const)("%s of %s fires %s under any credit", (field, value, rule, state) => {
    for (const credit of ["usable", "Jory Hale"]) {
      const decided = picture([says(field, value), says("creditText", credit)]);
      expect([decided.state, decided.rules.includes(rule)]).toEqual([state, true]);
    }
  });
  it("fire nothing where they are met", () => {
    const met = picture([says("rightsEnd", "2026-01-05T23:00:01"), CREDIT]);
    expect([met.state, met.rules.includes("RGT-312")]).toEqual(["licence-required", false]);
  });
  it("keep what a note forbids and how long a grant lasts, and nothing of what it gives", () => {
    const window = { notAfter: "2026-01-20T00:00:00Z" };
    const policies = bundleOf(policyOf({ grants: [{ parts: ["picture"], permission: ["display"], window }] }));
    const base = itemOf();
    const lines = [
      "Tide turns early",
      "The tide turned.",
      { role: "caption" as const, text: "The quay. GERMANY OUT", pointer: "/c", part: "picture-1" },
    ];
    const infoSources = [{ name: "Jory Hale", role: "creditline" }];
    const associations = [{ name: "picture-1", type: "picture" as const, infoSources }];
    const item = itemOf({ lines, article: { ...base.article, associations } });
    const { rights } = decide(readItem(item, policies), deskOf(policies));
    expect(rights.parts.find(({ ref }) => ref === "picture-1")).toMatchObject({
      permission: [],
      territory: { exclude: ["DE"] },
      duty: [],
      validUntil: "2026-01-20T00:00:00Z",
    });
  });
});

describe("a picture that is credited to somebody else as well", () => {
  const stateUnder = (grant: object, ...credits: string[]) => {
    const policies = bundleOf(policyOf({ grants: [{ parts: ["picture"], permission: ["distribute"], ...grant }] }));
    const infoSources = credits.map((name) => ({ role: "creditline", name }));
    const associations = [{ name: "picture-1", type: "picture" as const, infoSources }];
    const item = itemOf({ article: { ...itemOf().article, associations } });
    return decide(readItem(item, policies), deskOf(policies)).decision.parts["picture-1"]?.state;
  };
  it("is used no more for it where its licence has ended", () => {
    const ended = { window: { notAfter: "2026-01-01T00:00:00Z" } };
    expect(stateUnder(ended, "Tidewatch")).toBe("reject");
    expect(stateUnder(ended, "Tidewatch", "Gull Pictures")).toBe("reject");
  });
});
