import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-108: schema.org's `sdLicense` alone: it licenses the description of the article, not the article. */
export const structuredDataLicence: Rule = (facts) =>
  stated(facts, "sdLicense").length > 0 && stated(facts, "license").length === 0
    ? [{ part: "text", evidence: [] }]
    : [];
