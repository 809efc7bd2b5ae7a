import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-312: the licence of a part has ended. New copy is rejected; released copy is withdrawn. */
export const windowClosed: Rule = ({ parts, desk }) =>
  parts.flatMap(({ name, rights: { validUntil } }) =>
    validUntil && !isAfter(validUntil, desk.now)
      ? [
          {
            part: name,
            evidence: [],
            args: { end: validUntil },
            ...(desk.wasUsable && name === "text" ? { severity: "withdraw" as const } : {}),
          },
        ]
      : [],
  );
