import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../shared/copy/delivery.ts";
import { STATED_FIELDS } from "../../shared/copy/statement.ts";
import type { PartRights } from "../../shared/record/rights.ts";
import { STATES } from "../../shared/record/states.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

const VALUES = [
  "",
  "usable",
  "canceled",
  "Tidewatch",
  "AFP",
  "CC0-1.0",
  "https://creativecommons.org/publicdomain/zero/1.0/",
  "https://tidewatch.example/2",
  "https://evil.example/",
  "2020-01-01T00:00:00Z",
  "2040-01-01T00:00:00Z",
  "worldwide",
  "Germany",
  "0",
  "1",
  "2026",
  "DMI-ALLOWED",
  "DMI-PROHIBITED",
  "Free for everybody. You may republish this article for free.",
  "All rights reserved.",
  "EMBARGO LIFTED",
  '{"encodedRights":{"permission":[{"action":"use"}]}}',
];
/** Values of the wrong kind, which only a side-car can hold. */
const ODD = [null, 1, true, [], {}, ["x"], { value: "x" }];

const ALL = { parts: ["text", "headline", "picture"], permission: ["distribute", "display", "modify"] };
const POLICIES = {
  open: policyOf({ grants: [{ ...ALL, duty: [{ action: "attribute", text: "Tidewatch" }] }] }),
  bound: policyOf({
    grants: [
      {
        ...ALL,
        territory: { include: ["GB"] },
        channel: { include: ["print"] },
        window: { notAfter: "2026-03-01T00:00:00Z" },
      },
    ],
    itemMayWiden: ["license", "territory", "window"],
    dataMining: { plus: "DMI-PROHIBITED", tdmReservation: 1 },
  }),
  waiting: policyOf({
    requiredFields: ["byline", "copyrightHolder", "copyrightNotice", "canonicalUrl", "authorAffiliation", "license"],
    party: { name: "Tidewatch", isCopyrightHolder: "never" },
    grants: [
      {
        ...ALL,
        duty: [
          { action: "linkBack" },
          { action: "attribute", text: "{byline}, {authorAffiliation}" },
          { action: "keepLinks" },
          { action: "includeTracking" },
        ],
      },
    ],
  }),
  closed: policyOf({ grants: [{ parts: ["text", "headline", "picture"], duty: [{ action: "compensate" }] }] }),
};
const ITEMS = {
  plain: [],
  limited: [says("geography", "Germany"), says("rightsEnd", "2026-02-01T00:00:00Z"), says("limitations", "No resale.")],
  held: [says("embargoedUntil", "2026-01-06T00:00:00Z")],
  killed: [says("pubStatus", "canceled")],
  reserved: [
    says("tdmReservation", "1"),
    says("license", "CC BY-NC-ND 4.0"),
    says("usageTerms", "All rights reserved."),
  ],
  encoded: [says("rightsInfo", '{"prohibition":[{"action":"modify"}]}'), says("copyrightHolder", "AFP")],
};

function decided(item: keyof typeof ITEMS, policy: keyof typeof POLICIES, over: Partial<Delivery>) {
  const policies = bundleOf(POLICIES[policy]);
  const own = itemOf();
  const { by: _by, ...article } = own.article;
  const copy = {
    ...own,
    article: {
      ...article,
      associations: [
        { name: "picture-1", type: "picture" as const, infoSources: [{ role: "creditline", name: "TDW" }] },
      ],
    },
    statements: ITEMS[item],
  };
  return decide(readItem(copy, policies, over), deskOf(policies));
}

type Judged = ReturnType<typeof decided>;
const rank = (state: (typeof STATES)[number]) => STATES.indexOf(state);
const partOf = ({ rights }: Judged, name: string) => {
  const found = rights.parts.find(({ ref, parts }) => (ref ?? "") === name || (!ref && parts.includes(name)));
  if (!found) throw new Error(`no part ${name}`);
  return found;
};
const within = (after: readonly string[] | undefined, before: readonly string[] | undefined) =>
  before === undefined || (after?.every((one) => before.includes(one)) ?? false);

const had = <T>(all: readonly T[], one: T) => all.some((other) => JSON.stringify(other) === JSON.stringify(one));

function partWiderIn(old: PartRights, now: PartRights): string[] {
  const isLater = old.validUntil && (!now.validUntil || now.validUntil > old.validUntil);
  return [
    ...now.permission.filter((one) => !had(old.permission, one)).map(() => "permission"),
    ...old.prohibition.filter((one) => !had(now.prohibition, one)).map(() => "prohibition"),
    ...old.duty.filter(({ action }) => !now.duty.some((one) => one.action === action)).map(() => "duty"),
    ...(within(now.territory?.include, old.territory?.include) ? [] : ["territory"]),
    ...(within(now.channel?.include, old.channel?.include) ? [] : ["channel"]),
    ...(isLater ? ["window"] : []),
  ];
}

/** Whether a part waits for facts alone: one that a side-car supplies may then free it. */
const waits = ({ decision: { releaseOn } }: PartRights) =>
  releaseOn.length > 0 && releaseOn.every((one) => one.startsWith("field:"));

/** In what a decision is wider than another. */
function widerIn(before: Judged, after: Judged): string[] {
  const [old, now] = [before.rights, after.rights];
  const isFreed = old.embargoedUntil && (!now.embargoedUntil || now.embargoedUntil < old.embargoedUntil);
  const isUnreserved = old.dataMining.tdmReservation === 1 && now.dataMining.tdmReservation !== 1;
  return [
    ...Object.entries(before.decision.parts).flatMap(([name, { state }]) => {
      const isWeaker = rank(after.decision.parts[name]?.state ?? "accept") < rank(state);
      const part = partOf(before, name);
      return [...(isWeaker && !waits(part) ? [state] : []), ...partWiderIn(part, partOf(after, name))];
    }),
    ...(isFreed ? ["embargo"] : []),
    ...(isUnreserved ? ["mining"] : []),
  ];
}

/** What an item says, under which policy; metadata is tried on the last three. */
const CASES: readonly [keyof typeof ITEMS, keyof typeof POLICIES][] = [
  ["plain", "closed"],
  ["plain", "open"],
  ["held", "open"],
  ["killed", "open"],
  ["encoded", "waiting"],
  ["plain", "waiting"],
  ["limited", "bound"],
  ["reserved", "bound"],
];

const ways = (field: string, value: unknown, isOfMetadata: boolean): Partial<Delivery>[] => [
  { sidecar: JSON.stringify({ [field]: value }) },
  ...(typeof value === "string" && isOfMetadata ? [{ metadata: { [field.toLowerCase()]: value } }] : []),
];

describe("a side-car or an object's metadata", () => {
  it.each(STATED_FIELDS.map((field) => [field]))("makes no decision wider by %s, whatever it says", (field) => {
    const found: unknown[] = [];
    for (const [at, [item, policy]] of CASES.entries()) {
      const before = decided(item, policy, {});
      for (const way of [...VALUES, ...ODD].flatMap((value) => ways(field, value, at >= CASES.length - 3))) {
        const wider = widerIn(before, decided(item, policy, way));
        if (wider.length > 0) found.push([item, policy, way, wider]);
      }
    }
    expect(found).toEqual([]);
  });

  it("makes none wider by several fields at once, or by words that are none", () => {
    const field = fc.oneof(
      fc.constantFrom(...STATED_FIELDS),
      fc.constantFrom("permission", "grants", "state", "policy", "duty"),
      fc.string(),
    );
    const value = fc.oneof(fc.constantFrom<unknown>(...VALUES, ...ODD), fc.string());
    fc.assert(
      fc.property(fc.dictionary(field, value, { maxKeys: 4 }), fc.constantFrom(...CASES), (said, [item, policy]) => {
        const after = decided(item, policy, { sidecar: JSON.stringify(said) });
        expect(widerIn(decided(item, policy, {}), after)).toEqual([]);
      }),
    );
  });

  it("supplies a fact that a duty waits for", () => {
    const policies = bundleOf(policyOf({ grants: [{ ...ALL, duty: [{ action: "linkBack" }] }] }));
    const state = (over: Partial<Delivery>) =>
      decide(readItem({ ...itemOf(), statements: [] }, policies, over), deskOf(policies)).decision.state;
    expect(state({})).toBe("hold");
    expect(state({ sidecar: '{"canonicalUrl":"https://tidewatch.example/1"}' })).toBe("accept-with-duties");
    expect(state({ metadata: { canonicalurl: "https://tidewatch.example/1" } })).toBe("accept-with-duties");
    expect(state({ sidecar: '{"canonicalUrl":"https://evil.example/1"}' })).toBe("quarantine");
  });
});
