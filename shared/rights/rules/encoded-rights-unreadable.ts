import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-211: rights expressed for machines, or in a side-car, that cannot be read. Nothing of them is guessed. */
export const encodedRightsUnreadable: Rule = (facts) => {
  const faults = (facts.reading.faults ?? [])
    .filter(({ kind }) => kind === "unreadable")
    .map(({ source, reason }) => `${source === "sidecar" ? "side-car" : source}: ${reason}`);
  const encoded = stated(facts, "rightsInfo").length > 0 || facts.reading.article.rightsInfo !== undefined;
  return [...faults, ...(encoded ? ["no reader for rightsInfo yet"] : [])].map((reason) => ({
    part: "text",
    evidence: [],
    args: { reason },
    releaseOn: ["review:rights-desk"],
  }));
};
