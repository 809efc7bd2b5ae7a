import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-311: the licence of a part opens later. */
export const windowNotOpen: Rule = ({ parts, desk }) =>
  parts.flatMap(({ name, rights: { validFrom } }) =>
    validFrom && isAfter(validFrom, desk.now)
      ? [
          {
            part: name,
            evidence: [],
            args: { start: validFrom },
            notBefore: validFrom,
            releaseOn: [`time:${validFrom}`],
          },
        ]
      : [],
  );
