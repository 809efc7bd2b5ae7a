import type { Rule } from "./rule.ts";

/** RGT-410: the policy allows so many items a month. Nothing counts them here yet, so that a person must. */
export const quotaUncounted: Rule = ({ parts, publisher }) =>
  parts.flatMap(({ name, grant }) =>
    grant?.quota
      ? [
          {
            part: name,
            evidence: [],
            args: { publisher, count: String(grant.quota.count), per: grant.quota.per },
            releaseOn: ["editor-selection"],
          },
        ]
      : [],
  );
