import { isAfter } from "../instant.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-305: the status says embargoed, and the only time is that of expiry, where some systems write the release. */
export const embargoInExpiry: Rule = ({ embargo, desk, evidence }) =>
  embargo.sources.flatMap(({ at, isExpiry }): Fired[] => {
    if (!isExpiry || at === undefined) return [];
    const fired = { part: "text", evidence: evidence("embargoedUntil"), args: { until: at } };
    if (!isAfter(at, desk.now)) return [{ ...fired, severity: "warn" }];
    return [{ ...fired, notBefore: at, releaseOn: [`time:${at}`] }];
  });
