import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const plain = bundleOf(policyOf());
const embargoed = (at: string) => readItem(itemOf({ statements: [says("embargoedUntil", at)] }), plain);
const UNTIL = "2026-01-06T00:00:00Z";

describe("a decision", () => {
  it("holds until the embargo's instant, names it as what lifts it and is due then", () => {
    const { decision, rights } = decide(embargoed("2026-01-06T01:00:00+01:00"), deskOf(plain));
    expect(decision).toMatchObject({
      state: "hold",
      notBefore: UNTIL,
      releaseOn: [`time:${UNTIL}`],
      nextEvaluation: UNTIL,
      firedBy: ["RGT-301"],
    });
    expect(rights.embargoedUntil).toBe(UNTIL);
  });

  it("releases at the instant, not a second before", () => {
    const at = (now: string) => decide(embargoed(UNTIL), deskOf(plain, { now })).decision;
    expect(at("2026-01-05T23:59:59Z").state).toBe("hold");
    expect(at(UNTIL)).toMatchObject({ state: "accept-with-duties", notBefore: null, releaseOn: [] });
  });

  it("holds for the later of two embargoes, and for ever when one cannot be read", () => {
    const lines = [
      { role: "ed-note" as const, text: "EMBARGOED UNTIL 2026-01-08T00:00:00Z", pointer: "/n" },
      "Head",
      "Text.",
    ];
    const both = readItem(itemOf({ lines, statements: [says("embargoedUntil", UNTIL)] }), plain);
    expect(decide(both, deskOf(plain)).decision).toMatchObject({
      notBefore: "2026-01-08T00:00:00Z",
      releaseOn: ["time:2026-01-08T00:00:00Z"],
    });
    const unread = readItem(
      itemOf({ statements: [says("embargoedUntil", UNTIL), says("embargoedUntil", "soon")] }),
      plain,
    );
    expect(decide(unread, deskOf(plain, { now: "2026-02-01T00:00:00Z" })).decision).toMatchObject({
      state: "hold",
      notBefore: null,
      releaseOn: ["field:embargoedUntil"],
    });
  });

  it.each([
    { reason: "kill", desk: { kills: [{ by: "operator" as const, at: "2026-01-05T08:00:00Z", ref: "desk" }] } },
    { reason: "embargo-added", statements: [says("embargoedUntil", UNTIL)] },
    { reason: "policy-changed", statements: [says("license", "something else")] },
  ])("takes released copy back with the reason $reason", ({ reason, desk = {}, statements = [] }) => {
    const reading = readItem(itemOf({ statements }), plain);
    const { decision } = decide(reading, deskOf(plain, { ...desk, wasUsable: true }));
    expect(decision).toMatchObject({ state: "withdraw", reason, releaseOn: [] });
    expect(decision.parts.text).toEqual({ state: "withdraw" });
  });

  it("takes copy back when its licence's window closes", () => {
    const policies = bundleOf(
      policyOf({ grants: [{ parts: ["text", "headline"], permission: ["display"], window: { notAfter: UNTIL } }] }),
    );
    const reading = readItem(itemOf(), policies);
    expect(decide(reading, deskOf(policies)).decision).toMatchObject({ state: "accept", nextEvaluation: UNTIL });
    const after = decide(reading, deskOf(policies, { now: UNTIL, wasUsable: true })).decision;
    expect(after).toMatchObject({ state: "withdraw", reason: "expired" });
  });

  it.each([
    ["onUnparseable", "soon"],
    ["onMissingTimezone", "2026-01-06T00:00:00"],
  ])("quarantines by the policy's %s an embargo that reads %s", (setting, value) => {
    const policies = bundleOf(policyOf({ embargo: { [setting]: "quarantine" } }));
    const reading = readItem(itemOf({ statements: [says("embargoedUntil", value)] }), policies);
    expect(decide(reading, deskOf(policies)).decision.state).toBe("quarantine");
  });

  it("waits as long as the supplier insists on, and only says what it asks for", () => {
    const decided = (soft: boolean) => {
      const policies = bundleOf(policyOf({ embargo: { minDelay: "P1DT12H", soft } }));
      return decide(readItem(itemOf(), policies), deskOf(policies)).decision;
    };
    const until = "2026-01-05T22:00:00Z";
    expect(decided(false)).toMatchObject({ state: "hold", notBefore: until, nextEvaluation: until });
    expect(decided(true)).toMatchObject({ state: "accept-with-duties", notBefore: null });
  });

  it("wakes nobody for a review date that would only warn", () => {
    const due = (edit: Parameters<typeof policyOf>[0], wasUsable = false) => {
      const policies = bundleOf(policyOf(edit));
      return decide(readItem(itemOf(), policies), deskOf(policies, { wasUsable })).decision.nextEvaluation;
    };
    expect(due({})).not.toBeNull();
    expect([due({}, true), due({ trust: "contracted" })]).toEqual([null, null]);
  });

  it("does not pull released copy when the policy's review date passes", () => {
    const late = { now: "2027-01-01T00:00:00Z" };
    expect(decide(readItem(itemOf(), plain), deskOf(plain, late)).decision.state).toBe("licence-required");
    const standing = decide(readItem(itemOf(), plain), deskOf(plain, { ...late, wasUsable: true }));
    expect(standing.decision.state).toBe("accept-with-duties");
    expect(standing.findings.find(({ rule }) => rule === "RGT-905")?.severity).toBe("warn");
  });

  it.each(["embargoed", "stat:embargoed", " Embargoed "])(
    "holds copy whose status is %j and that names no time",
    (value) => {
      const status = { field: "pubStatus", value, source: "item-structured", pointer: "/pubstatus" } as const;
      const decided = (over: object) => {
        const item = itemOf();
        return decide(readItem({ ...item, statements: [...item.statements, status], ...over }, plain), deskOf(plain))
          .decision;
      };
      expect(decided({})).toMatchObject({ state: "hold", firedBy: ["RGT-302"] });
      const past = {
        ...status,
        field: "embargoedUntil",
        value: "2026-01-04T09:00:00Z",
        pointer: "/embargoed",
      } as const;
      expect(decided({ statements: [...itemOf().statements, status, past] }).state).toBe("accept-with-duties");
    },
  );

  it("takes copy under an agreement in force, though the public terms were not read again in time", () => {
    const late = { now: "2027-01-01T00:00:00Z" };
    const agreed = (edit: object) =>
      bundleOf(
        policyOf({
          agreements: [{ id: "T-1", parts: ["text", "headline"], validFrom: "2026-01-01T00:00:00Z", ...edit }],
        }),
      );
    const decided = (edit: object) => decide(readItem(itemOf(), agreed(edit)), deskOf(agreed(edit), late));
    expect(decided({}).decision.state).toBe("accept-with-duties");
    expect(decided({}).findings.find(({ rule }) => rule === "RGT-905")?.severity).toBe("warn");
    expect(decided({ validUntil: "2026-12-31T00:00:00Z" }).decision.state).toBe("licence-required");
  });

  it("does not let a picture ride on the text's licence, even when the item is the picture", () => {
    const article = {
      ...itemOf().article,
      type: "picture" as const,
      infoSources: [{ role: "creditline", name: "Tidewatch" }],
    };
    const { decision } = decide(readItem(itemOf({ article }), plain), deskOf(plain));
    expect(decision.state).toBe("quarantine");
  });

  it("withholds a picture without a credit though the policy permits pictures", () => {
    const policies = bundleOf(
      policyOf({ grants: [{ parts: ["text", "headline", "picture"], permission: ["display"] }] }),
    );
    const associations = [{ name: "picture-1", type: "picture" as const }];
    const reading = readItem(itemOf({ article: { ...itemOf().article, associations } }), policies);
    const { decision, rights } = decide(reading, deskOf(policies));
    expect(decision.parts["picture-1"]).toEqual({ state: "licence-required", effect: "strip-part" });
    expect(rights.parts[1]?.decision.releaseOn).toEqual(["field:creditText"]);
  });

  it("does not take an association for the text because of its name", () => {
    const associations = [
      { name: "text", type: "picture" as const, infoSources: [{ role: "creditline", name: "AFP" }] },
    ];
    const reading = readItem(itemOf({ article: { ...itemOf().article, associations } }), plain);
    const { decision } = decide(reading, deskOf(plain));
    expect(reading.article.associations?.[0]?.name).toBe("text-2");
    expect(decision.parts).toMatchObject({ text: { state: "accept-with-duties" }, "text-2": { effect: "strip-part" } });
  });

  it("applies a contract's permission to a carried name and warns of the terms that reserve", () => {
    const policy = policyOf({
      trust: "contracted",
      carries: ["AFP"],
      agreements: [{ id: "T-1", parts: ["text", "headline", "picture"], validFrom: "2026-01-01T00:00:00Z" }],
      grants: [{ parts: ["text", "headline", "picture"], permission: ["display"] }],
    });
    const policies = bundleOf(policy);
    const associations = [
      { name: "picture-1", type: "picture" as const, infoSources: [{ role: "creditline", name: "Jane Doe/AFP" }] },
    ];
    const statements = [says("usageTerms", "All rights reserved. Nur im Inland.")];
    const { decision } = decide(
      readItem(itemOf({ article: { ...itemOf().article, associations }, statements }), policies),
      deskOf(policies),
    );
    expect(decision).toMatchObject({ state: "accept", agreement: "T-1", parts: { "picture-1": { state: "accept" } } });
  });

  it("takes the house's own severity for a supplier", () => {
    const raised = bundleOf(policyOf({ severity: { "RGT-110": "hold" } }));
    const { decision } = decide(readItem(itemOf(), raised), deskOf(raised));
    expect(decision).toMatchObject({ state: "hold", releaseOn: ["review:rights-desk"], firedBy: ["RGT-110"] });
  });

  it("lets a narrower licence of the item narrow", () => {
    const policies = bundleOf(
      policyOf({
        license: { id: "CC-BY-4.0" },
        grants: [{ parts: ["text", "headline"], permission: ["display", "modify", "translate"] }],
      }),
    );
    const copy = itemOf({ statements: [says("license", "CC BY-ND 4.0")] });
    const { rights, decision } = decide(readItem(copy, policies), deskOf(policies));
    expect(rights.parts[0]).toMatchObject({ permission: ["display"], prohibition: ["modify", "translate"] });
    expect(decision.state).toBe("accept");
  });
});
