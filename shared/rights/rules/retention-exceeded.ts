import { durationWords } from "../duration.ts";
import { isAfter } from "../instant.ts";
import { retentionEnd } from "../terms/retention-end.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-606: the story was kept as long as its supplier allows. That is no takedown: text and renditions are purged, and
 * what was published stays, unless the policy says `onRetention: withdraw`.
 */
export const retentionExceeded: Rule = ({ policy, reading, desk, publisher }): Fired[] => {
  const end = retentionEnd(policy, reading, desk.since);
  if (!end || isAfter(end, desk.now)) return [];
  const { maxRetention = "", onRetention } = policy?.lifecycle ?? {};
  const fired = { part: "text", evidence: [], args: { publisher, kept: durationWords(maxRetention), end } };
  return [onRetention === "withdraw" ? { ...fired, severity: "withdraw" } : fired];
};
