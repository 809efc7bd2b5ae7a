import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-410: the policy lets so many items a period be used without asking, and other stories took them all. Where nobody
 * counted, a person must. What was released stays: it had its place.
 */
export const quotaExceeded: Rule = ({ parts, publisher, desk }) =>
  desk.wasUsable
    ? []
    : parts.flatMap(({ name, quotas }): Fired[] =>
        quotas.flatMap(({ count, per }) => {
          const counted = desk.quotas?.find((one) => one.per === per);
          if (counted && !counted.isFull) return [];
          const period = per === "feed" ? "in all" : `this ${per}`;
          const used = counted ? `${count} items were used ${period}` : `Nobody counted the items used ${period}`;
          const args = { used, publisher, count: String(count) };
          return [{ part: name, evidence: [], args, releaseOn: ["editor-selection"] }];
        }),
      );
