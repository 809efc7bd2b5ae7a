import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-211: rights expressed for machines, or in a side-car, that cannot be read. Nothing of them is guessed. */
export const encodedRightsUnreadable: Rule = (facts) => {
  const faults = (facts.reading.faults ?? [])
    .filter(({ kind }) => kind === "unreadable")
    .map(({ source, reason }) => `${source === "sidecar" ? "side-car" : source}: ${reason}`);
  const { article, statements } = facts.reading;
  const encoded = stated(facts, "rightsInfo").length > 0 || article.rightsInfo !== undefined;
  const media = (article.associations ?? [])
    .filter(
      ({ name, rightsInfo }) =>
        rightsInfo || statements.some(({ field, part }) => field === "rightsInfo" && part === name),
    )
    .map(({ name }) => ({ part: name, reason: NO_READER, scope: "part" as const }));
  const own = [...faults, ...(encoded ? [NO_READER] : [])].map((reason) => ({ part: "text", reason }));
  return [...own, ...media].map(({ reason, ...where }) => ({
    ...where,
    evidence: [],
    args: { reason },
    releaseOn: ["review:rights-desk"],
  }));
};

const NO_READER = "no reader for rightsInfo yet";
