/**
 * PLUS's values for data mining (LDF 2.0.1; NewsML-G2 2.34 `dataMining`), weak to strong. What says nothing permits
 * nothing and forbids nothing; what points to terms elsewhere counts as forbidden until somebody reads them.
 */
export const MINING_STANCES = [
  "DMI-UNSPECIFIED",
  "DMI-ALLOWED",
  "DMI-PROHIBITED-GENAIMLTRAINING",
  "DMI-PROHIBITED-AIMLTRAINING",
  "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
  "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR",
  "DMI-PROHIBITED-SEECONSTRAINT",
  "DMI-PROHIBITED",
] as const;
export type MiningStance = (typeof MINING_STANCES)[number];

/** Whether a stance forbids any of it. */
export function forbidsMining(stance: MiningStance): boolean {
  return stance.startsWith("DMI-PROHIBITED");
}

/** The stricter of two stances. */
export function stricterStance(a: MiningStance, b: MiningStance): MiningStance {
  return MINING_STANCES.indexOf(a) >= MINING_STANCES.indexOf(b) ? a : b;
}
