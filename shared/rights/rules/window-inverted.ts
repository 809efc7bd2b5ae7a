import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-206: the licence ends before it starts, or before the embargo does. */
export const windowInverted: Rule = ({ parts, embargo }) =>
  parts.flatMap(({ name, rights: { validFrom, validUntil } }) => {
    const start = [validFrom, embargo.until].find((at) => at && validUntil && !isAfter(validUntil, at));
    if (!start || !validUntil) return [];
    return [{ part: name, evidence: [], args: { start, end: validUntil }, releaseOn: ["review:rights-desk"] }];
  });
