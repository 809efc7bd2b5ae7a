import { bundleOf, policyOf } from "../desk-of.ts";
import { type Change, ending, type RuleCase, under } from "./change.ts";
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
};
