import { noticed, stated } from "../facts.ts";
import { pubStatusOf } from "../pub-status.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-208: fields and notes disagree on the status. Usable with an embargo is no conflict. */
export const statusConflict: Rule = (facts) => {
  const statuses = stated(facts, "pubStatus").map(({ value }) => pubStatusOf(value));
  if (statuses[0] === undefined) return [];
  const noted = (["kill", "withhold"] as const).filter((kind) => noticed(facts, kind).length > 0);
  const said = [...new Set([...statuses, ...noted.map((kind) => (kind === "kill" ? "canceled" : "withheld"))])];
  if (said.length < 2) return [];
  const fired: Fired = {
    part: "text",
    evidence: [],
    args: { status: statuses[0], other: noted.length > 0 ? "a note" : "another field", said: said[1] ?? "" },
    releaseOn: ["review:rights-desk"],
  };
  return [said.includes("canceled") ? { ...fired, severity: "withdraw", releaseOn: [] } : fired];
};
