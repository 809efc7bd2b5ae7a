import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NewsRecord } from "../../../shared/record/record.ts";
import { decide } from "../../../shared/rights/decide.ts";
import { decisionToOdrl } from "../../../shared/rights/odrl/decision-to-odrl.ts";
import type { Policy } from "../../../shared/rights/policy/policy.ts";
import { bundledPolicies } from "../../bundled-policies.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";
import { itemOf, readItem, says } from "../item-of.ts";

const DESIGN = join(import.meta.dirname, "../../../../shared/design/rights");
const isThere = existsSync(DESIGN);

function decided(policy: Policy, over: Parameters<typeof itemOf>[0] = {}) {
  const policies = bundleOf(policy);
  const item = itemOf(over);
  const reading = readItem({ ...item, statements: [...item.statements, ...(over.statements ?? [])] }, policies);
  const judgement = decide(reading, deskOf(policies));
  return { reading, judgement, odrl: decisionToOdrl({ article: reading.article, ...judgement }, policies) };
}

function termsOf({ rights }: ReturnType<typeof decide>) {
  const [first] = rights.parts;
  if (!first) throw new Error("no part");
  const { decision: _state, ...terms } = first;
  return terms;
}

describe("a decision in ODRL", () => {
  it.skipIf(!isThere)("is the catalogue's for the seed (skipped where ../shared is absent)", () => {
    const expected = JSON.parse(readFileSync(join(DESIGN, "seed.expected.json"), "utf8")) as NewsRecord;
    const text = readFileSync(join(DESIGN, "README.md"), "utf8");
    const [, example = ""] = /Seed, exported:\s+```json\n([^`]+)```/.exec(text) ?? [];
    const odrl = decisionToOdrl(expected, bundledPolicies());
    expect(JSON.parse(JSON.stringify(odrl))).toEqual(JSON.parse(example));
    // Our own block permits nothing; ODRL has a permission that depends on what is not settled. Both mean the same.
    expect(expected.rights.parts[0]?.permission).toEqual([]);
    expect(odrl.permission?.[0]?.duty?.map(({ action }) => action)).toEqual(["obtainConsent", "compensate"]);
  });

  it("permits what may be used, on its duties", () => {
    const { odrl } = decided(policyOf());
    expect(odrl.permission).toEqual([
      {
        target: "urn:tidewatch:1#text",
        assigner: { uid: "https://tidewatch.example/" },
        action: ["distribute", "display"],
        duty: [
          {
            action: "attribute",
            attributedParty: "https://tidewatch.example/",
            "urn:imprimatur:odrl:text": "Tidewatch",
          },
        ],
      },
    ]);
  });

  it("permits from its time on what is on hold until then", () => {
    const { odrl } = decided(policyOf(), { statements: [says("embargoedUntil", "2026-01-06T00:00:00Z")] });
    expect(odrl.permission?.[0]?.constraint).toContainEqual({
      leftOperand: "dateTime",
      operator: "gteq",
      rightOperand: { "@value": "2026-01-06T00:00:00Z", "@type": "xsd:dateTime" },
    });
  });

  it.each([
    ["on hold without a time", [says("embargoedUntil", "")]],
    ["in quarantine", [says("rightsInfo", "ask")]],
    ["withdrawn", [says("pubStatus", "canceled")]],
  ])("forbids without end what is %s", (_, statements) => {
    const { odrl } = decided(policyOf(), { statements });
    expect(odrl.permission).toBeUndefined();
    expect(odrl.prohibition?.[0]?.action).toEqual(["distribute", "reproduce", "display"]);
  });

  it("names the agreement that it rests on", () => {
    const agreed = policyOf({
      trust: "contracted",
      grants: [{ parts: ["text", "headline"], duty: [{ action: "compensate" }] }],
      agreements: [
        { id: "TW-1", parts: ["text", "headline"], validFrom: "2026-01-01T00:00:00Z", settles: ["compensate"] },
      ],
    });
    expect(decided(agreed).odrl).toMatchObject({ "@type": "Agreement", "urn:imprimatur:odrl:agreement": "TW-1" });
  });

  it("comes back as the same terms where it is read as encoded rights", () => {
    const policy = policyOf({
      grants: [
        {
          parts: ["text", "headline"],
          permission: ["distribute", "display", "editStyle", "commercialize"],
          prohibition: ["translate", "sell"],
          duty: [
            { action: "attribute", text: "Tidewatch", placement: "top" },
            { action: "linkLicense" },
            { action: "inform", soft: true },
          ],
          territory: { include: ["DE", "US-NY"], exclude: ["FR"] },
          channel: { include: ["web"] },
          window: { notAfter: "2026-06-01T00:00:00Z" },
        },
      ],
    });
    const { odrl, judgement } = decided(policy);
    const again = decided(policy, {
      statements: [says("rightsInfo", JSON.stringify({ encodedRights: JSON.stringify(odrl) }))],
    });
    expect(again.reading.faults).toBeUndefined();
    const before = termsOf(judgement);
    const after = termsOf(again.judgement);
    expect(after).toEqual(before);
    const open = policyOf({
      grants: [
        {
          parts: ["text", "headline"],
          permission: ["distribute", "display", "editStyle", "shorten", "commercialize", "archive"],
        },
      ],
    });
    const narrowed = decided(open, {
      statements: [says("rightsInfo", JSON.stringify({ encodedRights: JSON.stringify(odrl) }))],
    });
    const terms = termsOf(narrowed.judgement);
    expect(terms).toMatchObject({
      permission: before.permission,
      territory: before.territory,
      channel: before.channel,
      validUntil: before.validUntil,
    });
    expect(terms.prohibition).toEqual(before.prohibition);
    expect(terms.duty).toEqual(before.duty);
  });
});
