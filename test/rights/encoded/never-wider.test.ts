import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "../../../shared/record/states.ts";
import { decide } from "../../../shared/rights/decide.ts";
import { readEncoded } from "../../../shared/rights/encoded/read-encoded.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";
import { itemOf, readItem, says } from "../item-of.ts";

const action = fc.constantFrom(
  "distribute",
  "display",
  "use",
  "odrl:modify",
  "tdm:mine",
  "http://x.example/a",
  "compensate",
  {},
);
const constraint = fc.record(
  {
    leftOperand: fc.constantFrom("spatial", "dateTime", "deliveryChannel", "industry", "payAmount"),
    operator: fc.constantFrom("eq", "neq", "isAnyOf", "isNoneOf", "lt", "gteq", "hasPart"),
    rightOperand: fc.oneof(fc.constantFrom("DE", "web", "2026-02-01", "1", ["DE", "FR"], {}), fc.string()),
  },
  { requiredKeys: [] },
);
const duty = fc.record({ action: fc.constantFrom("compensate", "obtainConsent", "attribute", "inform", "dance") });
const rule = fc.record(
  {
    action: fc.oneof(action, fc.array(action, { maxLength: 3 })),
    target: fc.constantFrom("urn:tidewatch:1", "urn:tidewatch:1#text", "urn:tidewatch:1#picture-1", "urn:other", {}),
    constraint: fc.array(constraint, { maxLength: 2 }),
    duty: fc.array(duty, { maxLength: 2 }),
    assignee: fc.constantFrom("urn:us", "urn:them"),
    also: fc.anything(),
  },
  { requiredKeys: [] },
);
const policy = fc.record(
  {
    "@context": fc.constantFrom("http://www.w3.org/ns/odrl.jsonld", "http://www.w3.org/ns/odrl/2/", "urn:x", {}),
    "@type": fc.constantFrom("Set", "Offer", "Agreement", "Dance"),
    permission: fc.array(rule, { maxLength: 3 }),
    prohibition: fc.array(rule, { maxLength: 3 }),
    obligation: fc.array(duty, { maxLength: 2 }),
    permissions: fc.array(rule, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const expression = fc.oneof(
  policy.map((one) => JSON.stringify(one)),
  policy.map((one) => JSON.stringify({ encodedRights: JSON.stringify(one) })),
  fc.json(),
  fc.string(),
);

const AGREED = policyOf({
  trust: "contracted",
  grants: [{ parts: ["text", "headline"] }, { parts: ["picture"], duty: [{ action: "compensate" }] }],
  agreements: [
    {
      id: "A",
      parts: ["text", "headline", "picture"],
      validFrom: "2020-01-01T00:00:00Z",
      settles: ["compensate", "obtainConsent"],
    },
  ],
});
const POLICIES = [
  policyOf(),
  AGREED,
  policyOf({
    grants: [{ parts: ["text", "headline"], permission: ["distribute", "modify"], territory: { include: ["DE"] } }],
  }),
  policyOf({ grants: [{ parts: ["text"], duty: [{ action: "compensate" }] }] }),
];
const rank = (state: (typeof STATES)[number]) => STATES.indexOf(state);

function decided(value: string | undefined, policy: (typeof POLICIES)[number]) {
  const policies = bundleOf(policy);
  const own = itemOf();
  const item = {
    ...own,
    article: {
      ...own.article,
      associations: [
        { name: "picture-1", type: "picture" as const, infoSources: [{ role: "creditline", name: "TDW" }] },
      ],
    },
    statements: [
      ...own.statements,
      ...(value === undefined ? [] : [says("rightsInfo", value, { source: "item-encoded" })]),
    ],
  };
  return decide(readItem(item, policies), deskOf(policies));
}

describe("encoded rights", () => {
  it("never make a decision wider, whatever they say", () => {
    fc.assert(
      fc.property(expression, fc.constantFrom(...POLICIES), (value, policy) => {
        const bare = decided(undefined, policy);
        const with_ = decided(value, policy);
        for (const [name, { state }] of Object.entries(bare.decision.parts)) {
          expect(rank(with_.decision.parts[name]?.state ?? "withdraw")).toBeGreaterThanOrEqual(rank(state));
        }
        const of = (judged: typeof bare, name: string) =>
          judged.rights.parts.find(({ ref, parts }) => (ref ?? parts[0]) === name || (!ref && parts.includes(name)));
        for (const name of ["text", "headline", "picture-1"]) {
          const before = of(bare, name);
          const after = of(with_, name);
          if (!before || !after) throw new Error(`no part ${name}`);
          expect(before.permission).toEqual(expect.arrayContaining([...after.permission]));
          expect(after.prohibition).toEqual(expect.arrayContaining([...before.prohibition]));
          expect(after.duty.map(({ action }) => action)).toEqual(
            expect.arrayContaining(before.duty.map(({ action }) => action)),
          );
          const allowed = before.territory?.include;
          if (allowed) expect(allowed).toEqual(expect.arrayContaining(after.territory?.include ?? ["everywhere"]));
        }
      }),
    );
  });

  it("are read without a throw, whatever they are", () => {
    const targets = { names: ["text", "headline"], partsOf: () => undefined, isKnownParty: false };
    fc.assert(
      fc.property(
        fc.oneof(
          expression,
          fc.anything().map((one) => String(JSON.stringify(one))),
        ),
        (value) => {
          const read = readEncoded({ value, source: "sidecar", pointer: "" }, targets);
          expect(Array.isArray(read.faults)).toBe(true);
        },
      ),
    );
  });
});
