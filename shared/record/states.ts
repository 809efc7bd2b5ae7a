/**
 * What may be done with an article or a part, weakest first: the order in which states are displayed.
 * Several findings join to the strongest; the tuple underneath (see `shared/rights/lattice.ts`) loses nothing by it.
 */
export const STATES = [
  "accept",
  "accept-with-duties",
  "hold",
  "licence-required",
  "quarantine",
  "reject",
  "withdraw",
] as const;
export type State = (typeof STATES)[number];

/** Whether subscribers may be told of, and given, an article in this state. */
export function isUsable(state: State): boolean {
  return state === "accept" || state === "accept-with-duties";
}
