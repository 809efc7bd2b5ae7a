import { stated } from "../facts.ts";
import { isDueIn } from "../terms/duties.ts";
import type { Rule } from "./rule.ts";

/** RGT-405: the supplier wants its counter on the page, and no address of one is known: who publishes must ask for it. */
export const trackingMissing: Rule = (facts) => {
  const { parts, target, publisher } = facts;
  const owed = parts[0]?.rights.duty.find(
    (duty) => duty.action === "includeTracking" && !duty.soft && isDueIn(duty, target.channels),
  );
  const isKnown =
    URL.canParse(owed?.target ?? "") || stated(facts, "trackingUrl").some(({ value }) => URL.canParse(value));
  return owed && !isKnown ? [{ part: "text", evidence: facts.evidence("parts[0].duty"), args: { publisher } }] : [];
};
