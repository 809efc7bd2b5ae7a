import { bundleOf, policyOf } from "../desk-of.ts";
import { says } from "../item-of.ts";
import { type Change, ending, PAID, type RuleCase, stating, under } from "./change.ts";
import { apMedia, mail, nitf, page, pasted } from "./wires.ts";

const sentBy = (result: string): Change => ({
  item: {
    format: "message/rfc822",
    marks: {
      hosts: [],
      providers: [],
      creditLines: [],
      sender: {
        domain: "tidewatch.example",
        checks: [{ authserv: "mx.house.example", method: "dkim", result, domain: "tidewatch.example" }],
      },
    },
  },
  house: { mail: { trustedAuthserv: ["mx.house.example"] } },
});

const TWO = bundleOf(
  policyOf(),
  policyOf({ id: "second", match: { provider: ["Second"] }, party: { name: "Second" } }),
);

/** A policy that no lint has seen. */
const unlinted = (acquire?: object) => {
  const policy = policyOf(PAID);
  const { acquire: _own, ...license } = policy.license;
  return bundleOf({ ...policy, license: { ...license, ...(acquire ? { acquire } : {}) } } as typeof policy);
};

/** A field that a reader states without saying where it stands. */
const placeless = (pointer: string): NonNullable<Change["item"]> => ({
  statements: [says("canonicalUrl", "https://tidewatch.example/1"), says("usageTerms", "NO SALES", { pointer })],
});

/** 9xx: policy and evidence. */
export const POLICY_AND_EVIDENCE: Record<string, RuleCase> = {
  "RGT-901": {
    fires: { ...ending("With information from Reuters."), state: "quarantine" },
    misses: { ...ending("With reporting by Reuters."), state: "quarantine" },
    elsewhere: { ...page({ under: "<p>With information from Reuters.</p>" }), state: "quarantine" },
  },
  "RGT-902": {
    fires: { ...ending("Reproduction of this text is subject to our terms."), state: "quarantine" },
    misses: ending("The court said reproduction of the text is subject to its terms."),
    elsewhere: { ...pasted("Reproduction of this text is subject to our terms."), state: "quarantine" },
  },
  "RGT-903": {
    fires: { item: placeless(""), state: "quarantine" },
    misses: { item: placeless("/usageterms"), state: "accept-with-duties" },
    elsewhere: { item: { ...placeless(""), format: "text/xml;profile=nitf-3.6" }, state: "quarantine" },
  },
  "RGT-904": {
    fires: { policies: unlinted(), state: "licence-required" },
    misses: { policies: unlinted({ kind: "page", note: "ask" }), state: "licence-required" },
    elsewhere: { ...nitf(), policies: unlinted(), state: "licence-required" },
  },
  "RGT-905": {
    fires: { desk: { now: "2027-01-01T00:00:00Z" }, state: "licence-required" },
    misses: { desk: { now: "2026-12-31T23:59:59Z" } },
    elsewhere: {
      ...nitf(),
      desk: { now: "2027-01-01T00:00:00Z" },
      ...under({ trust: "contracted" }),
      state: "accept-with-duties",
    },
  },
  "RGT-906": {
    fires: {
      policies: TWO,
      delivery: { key: "elsewhere.json" },
      item: { marks: { hosts: [], providers: ["Tidewatch", "Second"], creditLines: [] } },
      state: "quarantine",
    },
    misses: {
      delivery: { key: "elsewhere.json" },
      item: { marks: { hosts: [], providers: ["Tidewatch", "AFP"], creditLines: [] } },
    },
    elsewhere: {
      ...apMedia({ infosource: [{ name: "Tidewatch" }, { name: "Second" }] }),
      policies: TWO,
      delivery: { key: "elsewhere.json" },
      state: "quarantine",
    },
  },
  "RGT-907": {
    fires: { ...sentBy("fail"), state: "quarantine" },
    misses: { ...sentBy("pass"), state: "accept-with-duties" },
    elsewhere: { ...mail(), house: { mail: { trustedAuthserv: ["mx.other.example"] } }, state: "quarantine" },
  },
  "RGT-908": {
    fires: { delivery: { sidecar: '{"permission":["display"]}' }, state: "quarantine" },
    misses: { delivery: { sidecar: '{"usageTerms":"All rights reserved."}' }, state: "licence-required" },
    elsewhere: { ...nitf(), delivery: { sidecar: '{"permission":["display"]}' }, state: "quarantine" },
  },
  "RGT-909": {
    fires: {
      ...page({ head: '<link rel="c2pa-manifest" href="https://tidewatch.example/1.c2pa">' }),
      state: "accept-with-duties",
    },
    misses: { ...stating("provenanceManifest", " "), state: "accept-with-duties" },
    elsewhere: {
      ...nitf(),
      delivery: { metadata: { "c2pa-manifest": "https://tidewatch.example/1.c2pa" } },
    },
  },
};
