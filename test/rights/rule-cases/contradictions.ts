import type { Policy } from "../../../shared/rights/policy/policy.ts";
import { bundleOf, policyOf } from "../desk-of.ts";
import { says } from "../item-of.ts";
import { type Change, ending, FEE, granting, PLAIN, type RuleCase, stating, under } from "./change.ts";
import { newsmlG2, ninjs, nitf, page, pasted } from "./wires.ts";

const CC = "https://creativecommons.org/licenses";
const IN_GERMANY = granting({ territory: { include: ["DE", "AT"], exclude: ["FR"] } });
/** A bundle that no lint has seen. */
const unlinted = (id: string, permission: "modify" | "commercialize" | "display"): Change => {
  const policy = policyOf();
  const grants: Policy["grants"] = [{ parts: ["text", "headline"], permission: ["distribute", permission] }];
  return { policies: bundleOf({ ...policy, license: { ...policy.license, id }, grants }) };
};
const NON_COMMERCIAL = { house: { commercial: false } };
const CC_BY = under({ license: { id: "CC-BY-4.0" } });

const ENCODED = (action: string) =>
  JSON.stringify({
    "@context": "http://www.w3.org/ns/odrl.jsonld",
    "@type": "Set",
    uid: "urn:tidewatch:policy:1",
    prohibition: [{ target: "urn:tidewatch:1", action }],
  });
const FORBIDDING = (action: string) =>
  JSON.stringify({ langId: "http://www.w3.org/ns/odrl/2/", encodedRights: ENCODED(action) });

/** 2xx: contradictions. */
export const CONTRADICTIONS: Record<string, RuleCase> = {
  "RGT-201": {
    fires: { ...unlinted("CC-BY-ND-4.0", "modify"), state: "quarantine" },
    misses: { ...unlinted("CC-BY-4.0", "modify"), state: "accept" },
    elsewhere: { ...nitf(), ...unlinted("CC-BY-ND-4.0", "modify"), state: "quarantine" },
  },
  "RGT-202": {
    fires: { ...unlinted("CC-BY-NC-4.0", "commercialize"), ...NON_COMMERCIAL, state: "quarantine" },
    misses: { ...unlinted("CC-BY-NC-4.0", "display"), ...NON_COMMERCIAL, state: "accept" },
    elsewhere: { ...page(), ...unlinted("CC-BY-NC-4.0", "commercialize"), ...NON_COMMERCIAL, state: "quarantine" },
  },
  "RGT-203": {
    fires: { ...ending("You may republish this article.", FEE), state: "quarantine" },
    misses: { ...ending("You may not republish this article.", FEE), state: "licence-required" },
    elsewhere: { ...page({ under: `<p>You may republish this article.</p><p>${FEE}</p>` }), state: "quarantine" },
  },
  "RGT-204": {
    fires: { ...ending("All rights reserved.", "This article is published under CC BY 4.0."), state: "quarantine" },
    misses: { ...ending("All rights reserved.", "Photos are published under CC BY 4.0."), state: "licence-required" },
    elsewhere: {
      ...page({ head: `<link rel="license" href="${CC}/by/4.0/">`, under: "<p>© Tidewatch. All rights reserved.</p>" }),
      ...CC_BY,
      state: "quarantine",
    },
  },
  "RGT-205": {
    fires: {
      ...granting({ territory: { include: ["DE"] } }),
      ...stating("geography", "Australia"),
      state: "quarantine",
    },
    misses: IN_GERMANY,
    elsewhere: {
      ...nitf({ docdata: `<doc.rights geography="Australia"/>` }),
      ...granting({ territory: { include: ["DE"] } }),
      state: "quarantine",
    },
  },
  "RGT-206": {
    fires: {
      ...stating("embargoedUntil", "2026-03-01T00:00:00Z"),
      ...granting({ window: { notAfter: "2026-02-01T00:00:00Z" } }),
      state: "quarantine",
    },
    misses: granting({ window: { notBefore: "2026-01-01T00:00:00Z", notAfter: "2026-02-01T00:00:00Z" } }),
    elsewhere: {
      ...nitf({ docdata: `<doc.rights startdate="20260301T000000Z" enddate="20260201T000000Z"/>` }),
      state: "quarantine",
    },
  },
  "RGT-207": {
    fires: {
      ...under({
        license: { id: "CC-BY-4.0" },
        grants: [{ parts: ["text", "headline"], permission: ["display"], duty: [{ action: "includeTracking" }] }],
      }),
      state: "accept-with-duties",
    },
    misses: CC_BY,
    elsewhere: {
      ...pasted("You may not republish our stories in bulk."),
      ...under({ license: { id: "CC-BY-ND-4.0" }, grants: [{ parts: ["text"], prohibition: ["aggregate"] }] }),
    },
  },
  "RGT-208": {
    fires: {
      item: {
        lines: [{ role: "ed-note", text: "WITHHOLD until further notice", pointer: "/ednote" }, ...PLAIN],
        statements: [says("pubStatus", "usable")],
      },
      state: "quarantine",
    },
    misses: { item: { statements: [says("pubStatus", "usable"), says("embargoedUntil", "2026-01-06T00:00:00Z")] } },
    elsewhere: {
      ...newsmlG2({ meta: `<pubStatus qcode="stat:usable"/><edNote>KILL KILL KILL</edNote>` }),
      state: "withdraw",
    },
  },
  "RGT-210": {
    fires: {
      ...stating("geography", "Germany, France"),
      ...granting({ territory: { include: ["DE"] } }),
      state: "accept",
    },
    misses: { ...stating("geography", "Germany"), ...granting({ territory: { include: ["DE"] } }) },
    elsewhere: {
      ...nitf({ docdata: `<doc.rights enddate="20270201T000000Z"/>` }),
      ...granting({ window: { notAfter: "2026-02-01T00:00:00Z" } }),
    },
  },
  "RGT-211": {
    fires: { ...stating("rightsInfo", '{"encodedRights":"{}"}'), state: "quarantine" },
    misses: { delivery: { sidecar: '{"creditText":"Tidewatch"}' } },
    elsewhere: {
      ...ninjs({ rightsinfo: { langid: "http://www.w3.org/ns/odrl/2/", encodedrights: "{" } }),
      state: "quarantine",
    },
  },
  "RGT-212": {
    fires: {
      item: {
        statements: [
          says("canonicalUrl", "https://tidewatch.example/1"),
          says("rightsInfo", FORBIDDING("distribute")),
          says("usageTerms", "You may republish this article for free."),
        ],
      },
      state: "quarantine",
    },
    misses: {
      item: {
        statements: [says("rightsInfo", FORBIDDING("distribute")), says("usageTerms", "All rights reserved.")],
      },
    },
    elsewhere: {
      ...ninjs({
        rightsinfo: { langid: "http://www.w3.org/ns/odrl/2/", encodedrights: ENCODED("commercialize") },
        body_text: "The tide turned early.\n\nNobody minded.\n\nThis article is published under CC BY 4.0.",
      }),
      ...CC_BY,
      state: "quarantine",
    },
  },
};
