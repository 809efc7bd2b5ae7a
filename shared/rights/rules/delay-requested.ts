import { canonicalInstant, isAfter, isInstant } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** Milliseconds of a duration in days, hours and minutes: all that a policy may write. */
function millisOf(duration: string): number {
  const [, days = "0", hours = "0", minutes = "0"] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
}

/** RGT-315: the supplier wants some time to pass since first publication. A wish (`soft`, the default) is a warning. */
export const delayRequested: Rule = ({ policy, reading, desk, publisher }) => {
  const { minDelay, soft = true } = policy?.embargo ?? {};
  if (!minDelay) return [];
  const { firstCreated, versionCreated = desk.now } = reading.article;
  const first = [firstCreated, versionCreated].find((at) => at && isInstant(at)) ?? desk.now;
  const until = canonicalInstant(Date.parse(first) + millisOf(minDelay));
  if (!isAfter(until, desk.now)) return [];
  const args = { publisher, delay: minDelay, until };
  return soft
    ? [{ part: "text", evidence: [], args }]
    : [{ part: "text", evidence: [], args, severity: "hold", notBefore: until, releaseOn: [`time:${until}`] }];
};
