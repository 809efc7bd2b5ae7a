import { leftOut } from "../target.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-701: the terms of a part leave out where it is meant for. It holds where no place is left; where some are, the
 * others are named. Without a target's places the limit is only shown with the terms.
 */
export const territoryOut: Rule = ({ parts, target, evidence }) =>
  parts.flatMap(({ name, rights }): Fired[] => {
    const out = leftOut(target.territory, rights.territory);
    if (out.length === 0) return [];
    const { include, exclude } = rights.territory ?? {};
    const raw = include ? `only ${include.join(", ") || "nowhere"}` : `not ${exclude?.join(", ")}`;
    const fired = { part: name, evidence: evidence("parts[0].territory"), args: { country: out.join(", "), raw } };
    return out.length < (target.territory?.length ?? 0)
      ? [{ ...fired, severity: "warn" }]
      : [{ ...fired, releaseOn: ["review:rights-desk"] }];
  });
