import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-303: the embargo's time has no zone: it holds until the latest moment that it can mean, and then releases. */
export const embargoNoTimezone: Rule = ({ embargo, desk, evidence, policy }) =>
  embargo.sources
    .filter(({ at, isFloating }) => isFloating && at !== undefined && isAfter(at, desk.now))
    .map(({ raw, at = "" }) => ({
      part: "text",
      evidence: evidence("embargoedUntil"),
      args: { raw, until: at },
      notBefore: at,
      releaseOn: [`time:${at}`],
      ...(policy?.embargo?.onMissingTimezone === "quarantine" ? { severity: "quarantine" as const } : {}),
    }));
