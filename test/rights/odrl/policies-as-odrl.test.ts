import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { policyFromOdrl } from "../../../shared/rights/odrl/policy-from-odrl.ts";
import { policyToOdrl } from "../../../shared/rights/odrl/policy-to-odrl.ts";
import { type Policy, policySchema } from "../../../shared/rights/policy/policy.ts";
import { ACTIONS, CHANNELS, DUTIES, PART_KINDS } from "../../../shared/rights/policy/policy-terms.ts";
import { bundledPolicies } from "../../bundled-policies.ts";
import { policyOf } from "../desk-of.ts";

const back = (policy: Policy) => policyFromOdrl(JSON.parse(JSON.stringify(policyToOdrl(policy))));
const only = (keys: Record<string, fc.Arbitrary<unknown>>) => fc.record(keys, { requiredKeys: [] });

const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replaceAll("\0", " ").trim() || "x");
const action = fc.constantFrom(...ACTIONS);
const rule = fc.oneof(
  action,
  fc.record(
    { action, when: only({ commercial: fc.boolean(), approvalFrom: words, alone: fc.boolean() }) },
    { requiredKeys: ["action"] },
  ),
);
const channels = fc.subarray([...CHANNELS]);
const duration = fc.constantFrom("P2D", "PT15M", "P30DT1H");
const instant = fc.constantFrom("2026-01-05T09:00:00Z", "2026-02-01T00:00:00+01:00", "2027-01-01T00:00:00.5Z");
const duty = fc.record(
  {
    action: fc.constantFrom(...DUTIES),
    text: words,
    placement: fc.constantFrom("top", "bottom", "byline", "caption", "head", "any"),
    target: words,
    to: words,
    within: duration,
    channels,
    soft: fc.boolean(),
    amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
    currency: fc.constantFrom("EUR", "GBP"),
    when: only({ forProfit: fc.boolean() }),
  },
  { requiredKeys: ["action"] },
);
const countries = fc.subarray(["DE", "GB", "US", "US-NY", "CA-QC", "TR", "XK", "EU"]);
const grant = fc.record(
  {
    parts: fc.subarray([...PART_KINDS], { minLength: 1 }),
    permission: fc.array(rule, { maxLength: 5 }),
    prohibition: fc.array(rule, { maxLength: 4 }),
    duty: fc.array(duty, { maxLength: 4 }),
    territory: only({ include: countries, exclude: countries }),
    channel: only({ include: channels, exclude: channels }),
    recipient: only({
      nonProfitOnly: fc.boolean(),
      newsOrganisationOnly: fc.boolean(),
      exclude: fc.array(words, { minLength: 1, maxLength: 2 }),
    }),
    window: only({ notBefore: instant, notAfter: instant, duration }),
    quota: fc.record({ count: fc.nat(99), per: fc.constantFrom("day", "month", "feed") }),
  },
  { requiredKeys: ["parts"] },
);
const agreement = fc.record(
  {
    id: words,
    parts: fc.subarray([...PART_KINDS], { minLength: 1 }),
    validFrom: instant,
    permission: fc.array(rule, { maxLength: 2 }),
    settles: fc.subarray(["compensate", "obtainConsent"]),
    afterEnd: fc.constantFrom("keep-published", "withdraw"),
  },
  { requiredKeys: ["id", "parts", "validFrom"] },
);
const policy = fc
  .record(
    {
      id: fc.constantFrom("tidewatch", "a1-b2"),
      version: fc.constantFrom("2026-01-05", "2026-01-05.12"),
      party: fc.record({ name: words, uri: words }, { requiredKeys: ["name"] }),
      trust: fc.constantFrom("contracted", "public-terms", "unverified"),
      grants: fc.array(grant, { minLength: 1, maxLength: 3 }),
      agreements: fc.array(agreement, { maxLength: 2 }),
      dataMining: fc.record(
        { plus: fc.constantFrom("DMI-ALLOWED", "DMI-PROHIBITED"), tdmReservation: fc.constantFrom(0, 1), note: words },
        { requiredKeys: ["plus"] },
      ),
      itemMayWiden: fc.subarray(["license", "territory"]),
      carries: fc.oneof(fc.constant("any"), fc.array(words, { minLength: 1, maxLength: 2 })),
      severity: fc.constant({ "RGT-111": "warn" }),
      lifecycle: only({ maxRetention: duration }),
      silence: duration,
    },
    { requiredKeys: ["id", "version", "grants"] },
  )
  .map((over) => v.parse(policySchema, { ...policyOf(), ...over }));

describe("a policy in ODRL", () => {
  it.each(bundledPolicies().policies.map((one) => [one.id, one] as const))("comes back equal: %s", (_, one) => {
    expect(back(one)).toEqual({ policy: one });
  });

  it("comes back equal, whatever it says", () => {
    fc.assert(
      fc.property(policy, (one) => {
        expect(back(one)).toEqual({ policy: one });
      }),
    );
  });

  it("says in ODRL's own words what the shipped policies say", () => {
    for (const one of bundledPolicies().policies) {
      const { "urn:imprimatur:odrl:asset": assets, ...rest } = policyToOdrl(one);
      const also = (assets as Record<string, unknown>[]).flatMap((asset) =>
        Object.keys((asset["urn:imprimatur:odrl:also"] as { "@value"?: object })?.["@value"] ?? {}),
      );
      expect([one.id, also]).toEqual([one.id, []]);
      expect(rest).toMatchObject({ profile: "https://iptc.org/std/RightsML/odrl-profile/", conflict: "prohibit" });
    }
  });

  it("depends on duties where nothing is permitted until they are settled", () => {
    const one = policyOf({ grants: [{ parts: ["text"], permission: [], duty: [{ action: "compensate" }] }] });
    const odrl = policyToOdrl(one);
    expect(odrl.permission).toEqual([
      {
        target: "urn:imprimatur:policy:tidewatch:2026-01-05#grant-1",
        assigner: { uid: "https://tidewatch.example/" },
        action: "distribute",
        duty: [{ action: "compensate", compensatedParty: "https://tidewatch.example/" }],
      },
    ]);
    expect(back(one)).toMatchObject({ policy: { grants: [{ permission: [] }] } });
  });

  it("names its terms as RightsML does", () => {
    const one = policyOf({
      grants: [
        {
          parts: ["text"],
          permission: ["commercialize", "editStyle", { action: "sell", when: { alone: true } }],
          duty: [{ action: "linkBack", target: "{canonicalUrl}" }],
          territory: { include: ["DE"], exclude: ["CA-QC"] },
          channel: { exclude: ["archive"] },
          window: { notAfter: "2026-02-01T00:00:00Z" },
          quota: { count: 2, per: "month" },
        },
      ],
    });
    expect(policyToOdrl(one).permission).toMatchSnapshot();
  });

  it.each([
    ["nothing", undefined],
    ["a policy of others", { uid: "http://tidewatch.example/p", permission: [] }],
    ["a uid alone", { uid: "urn:imprimatur:policy:tidewatch:2026-01-05" }],
    ["a field of another kind", { ...policyToOdrl(policyOf()), "urn:imprimatur:policy:trust": 1 }],
  ])("is not what %s is", (_, raw) => {
    expect(policyFromOdrl(raw)).toEqual({ wrong: expect.any(String) });
  });
});
