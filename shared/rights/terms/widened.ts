import type { Statement } from "../../copy/statement.ts";
import type { Policy } from "../policy/policy.ts";
import { type Limits, NO_TERMS, type Terms } from "./merge.ts";
import { statedLimits } from "./stated-limits.ts";

/**
 * A grant's terms without the limits that its policy lets an item set wider (`itemMayWiden`) and the item states: its own
 * then stand alone. Only the item's own fields count, never a side-car; what they leave out is not widened, and what the
 * grant excludes stays excluded.
 */
export function widened(
  terms: Terms,
  statements: readonly Statement[],
  part: string,
  policy: Pick<Policy, "itemMayWiden"> | undefined,
): Terms {
  const allowed = policy?.itemMayWiden ?? [];
  if (!allowed.includes("territory") && !allowed.includes("window")) return terms;
  const own = statedLimits(
    statements.filter(({ source }) => source === "item-structured"),
    part,
  );
  const isOpen = (limits: Limits) => limits.include !== null;
  const window = allowed.includes("window") ? own : NO_TERMS;
  return {
    ...terms,
    ...(allowed.includes("territory") && isOpen(own.territory)
      ? { territory: { include: null, exclude: terms.territory.exclude } }
      : {}),
    ...(window.validFrom === null ? {} : { validFrom: null }),
    ...(window.validUntil === null ? {} : { validUntil: null }),
  };
}
