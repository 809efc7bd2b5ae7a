import { stated } from "../facts.ts";
import { isAfter } from "../instant.ts";
import { pubStatusOf } from "../pub-status.ts";
import type { Rule } from "./rule.ts";

/** RGT-601: the item cancels itself, or a kill of it is on record that its version does not come after. */
export const killMatched: Rule = (facts) => {
  const { reading, desk, publisher } = facts;
  const { pubStatus, uri, versionCreated } = reading.article;
  const cancels =
    pubStatus === "canceled" || stated(facts, "pubStatus").some(({ value }) => pubStatusOf(value) === "canceled");
  const isKilled = desk.kills.some(
    ({ at, by }) => by === "operator" || !versionCreated || !isAfter(versionCreated, at),
  );
  return cancels || isKilled ? [{ part: "text", evidence: [], args: { publisher, uri } }] : [];
};
