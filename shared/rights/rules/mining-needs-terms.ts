import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-805: the stance on mining stands in terms elsewhere, and the copy that points to them brings none. */
export const miningNeedsTerms: Rule = (facts) => {
  const { mining, evidence } = facts;
  const missing = mining.signals.filter(({ from, stance }) => {
    if ("policy" in from) return false;
    if (stance === "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR") return stated(facts, "rightsInfo").length === 0;
    if (stance !== "DMI-PROHIBITED-SEECONSTRAINT") return false;
    return stated(facts, "usageTerms").length === 0 && stated(facts, "limitations").length === 0;
  });
  return missing.map(({ said }) => ({
    part: "text",
    evidence: evidence("dataMining"),
    args: { value: said },
    releaseOn: ["review:rights-desk"],
  }));
};
