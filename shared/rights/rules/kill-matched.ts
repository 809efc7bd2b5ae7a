import { durationWords } from "../duration.ts";
import { stated } from "../facts.ts";
import { isAfter } from "../instant.ts";
import { pubStatusOf } from "../pub-status.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-601: the item cancels itself, or a kill of it is on record that its version does not come after. An item that
 * killed the one story it names has done its work: it is no news itself, and nobody need look at it.
 */
export const killMatched: Rule = (facts) => {
  const { reading, desk, publisher, policy } = facts;
  const { pubStatus, uri, versionCreated } = reading.article;
  const { killWithin } = policy?.lifecycle ?? {};
  const within = killWithin ? ` It wants that done within ${durationWords(killWithin)}.` : "";
  const cancels =
    pubStatus === "canceled" || stated(facts, "pubStatus").some(({ value }) => pubStatusOf(value) === "canceled");
  const isKilled = desk.kills.some(
    ({ at, by, among }) =>
      among === undefined && (by === "operator" || !versionCreated || !isAfter(versionCreated, at)),
  );
  const own: Fired[] = cancels || isKilled ? [{ part: "text", evidence: [], args: { publisher, uri, within } }] : [];
  const others = (desk.named ?? []).filter(({ stories, holds }) => stories === 1 && !holds);
  return [
    ...own,
    ...others.map(
      ({ ref }): Fired => ({
        part: "text",
        evidence: [],
        args: { publisher, uri: ref.slice(0, 160), within },
        severity: "reject",
        releaseOn: [],
      }),
    ),
  ];
};
