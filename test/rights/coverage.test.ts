import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const FROM = "2026-01-01T00:00:00Z";
const AGREED = { id: "T-1", parts: ["text", "headline"], validFrom: FROM, settles: ["compensate"] };
const PAID = [{ parts: ["text", "headline"], permission: ["distribute"], duty: [{ action: "compensate" }] }];

function decided(agreements: object[], over: { house?: Partial<House>; services?: string[]; grants?: object[] } = {}) {
  const { house, services, grants = PAID } = over;
  const bundle = bundleOf(policyOf({ grants, agreements }));
  const policies = house
    ? { ...bundle, house: { house: "imprimatur.house/1" as const, name: "Press", ...house } }
    : bundle;
  const { rights, decision, findings } = decide(
    readItem(itemOf(services ? { services } : {}), policies),
    deskOf(policies),
  );
  return { ...decision, rights: rights.parts[0], rules: findings.map(({ rule }) => rule) };
}

describe("an agreement", () => {
  it.each([
    ["in force for the part", {}, {}, true],
    ["for pictures alone", { parts: ["picture"] }, {}, false],
    ["of another story", { uris: ["urn:tidewatch:2"] }, {}, false],
    ["of this story", { uris: ["urn:tidewatch:1"] }, {}, true],
    ["that begins tomorrow", { validFrom: "2026-01-06T00:00:00Z" }, {}, false],
    ["that ended yesterday", { validUntil: "2026-01-04T09:00:00Z" }, {}, false],
    ["for a service that the copy came by", { services: ["tw:world"] }, { services: ["tw:home", "tw:world"] }, true],
    ["for another service", { services: ["tw:sport"] }, { services: ["tw:home"] }, false],
    ["for a service, of copy that names none", { services: ["tw:sport"] }, {}, false],
    ["for a country, in a house that names none", { territory: { include: ["DE"] } }, {}, true],
    [
      "for one of the house's countries",
      { territory: { include: ["DE"] } },
      { house: { territory: ["AT", "DE"] } },
      true,
    ],
    ["for another country", { territory: { include: ["DE"] } }, { house: { territory: ["AT"] } }, false],
    ["for the house's region", { territory: { include: ["GB"] } }, { house: { territory: ["GB-SCT"] } }, true],
    ["for all but the house's region", { territory: { exclude: ["GB"] } }, { house: { territory: ["GB-SCT"] } }, false],
    [
      "for a country whose name begins alike",
      { territory: { include: ["GB-S"] } },
      { house: { territory: ["GB-SCT"] } },
      false,
    ],
    ["for another channel", { channel: { include: ["print"] } }, { house: { channels: ["web"] } }, false],
    ["for the house's channel", { channel: { include: ["web"] } }, { house: { channels: ["web", "app"] } }, true],
  ] as const)("%s settles what is owed, or does not", (_title, edit, over, settles) => {
    const { state, agreement, rules } = decided([{ ...AGREED, ...edit }], over as Parameters<typeof decided>[1]);
    expect([state, agreement]).toEqual(settles ? ["accept-with-duties", "T-1"] : ["licence-required", undefined]);
    expect(rules.includes("RGT-122")).toBe(!settles);
  });

  it("is the one of several that settles most, wherever it stands, and the decision names it", () => {
    const owed = [{ ...PAID[0], duty: [{ action: "compensate" }, { action: "obtainConsent" }] }];
    const both = { ...AGREED, id: "T-2", settles: ["compensate", "obtainConsent"] };
    for (const agreements of [
      [AGREED, both],
      [both, AGREED],
    ]) {
      expect(decided(agreements, { grants: owed })).toMatchObject({ state: "accept-with-duties", agreement: "T-2" });
    }
    expect(decided([AGREED], { grants: owed }).state).toBe("licence-required");
  });

  it("limits what it permits to its own country and channels", () => {
    const { rights } = decided([{ ...AGREED, territory: { include: ["DE"] }, channel: { exclude: ["print"] } }]);
    expect(rights).toMatchObject({ territory: { include: ["DE"] }, channel: { exclude: ["print"] } });
  });

  it("gives its own permission where the terms grant none", () => {
    const none = [{ parts: ["text", "headline"], duty: [{ action: "compensate" }] }];
    const { rights } = decided([{ ...AGREED, permission: ["display"] }], { grants: none });
    expect(rights?.permission).toEqual(["display"]);
  });
});
