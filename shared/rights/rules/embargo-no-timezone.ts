import { isAfter } from "../instant.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-303: the embargo's time has no zone. It holds until that time in the policy's zone, else until the latest moment
 * that it can mean, and then releases; that a zone was missing is still said.
 */
export const embargoNoTimezone: Rule = ({ embargo, desk, evidence, policy }) =>
  embargo.sources.flatMap(({ at, raw, zone, isFloating }): Fired[] => {
    if (!isFloating || at === undefined) return [];
    const read = zone ? `that clock in ${zone}` : "the latest moment it can mean (UTC-12)";
    const fired = { part: "text", evidence: evidence("embargoedUntil"), args: { raw, until: at, read } };
    if (!isAfter(at, desk.now)) return [{ ...fired, severity: "warn" }];
    const quarantined = policy?.embargo?.onMissingTimezone === "quarantine" ? { severity: "quarantine" as const } : {};
    return [{ ...fired, notBefore: at, releaseOn: [`time:${at}`], ...quarantined }];
  });
