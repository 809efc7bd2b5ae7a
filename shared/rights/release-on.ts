/** What lifts a hold, in the order in which a desk would ask for it. */
const ORDER = ["agreement:obtainConsent", "agreement:compensate", "agreement:", "field:", "review:", "time:"];

/** Each lifter once, in one order whatever order the rules ran in. */
export function inReleaseOrder(lifters: readonly string[]): string[] {
  return [...new Set(lifters)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0));
}

function rankOf(lifter: string): number {
  const rank = ORDER.findIndex((start) => lifter.startsWith(start));
  return rank < 0 ? ORDER.length : rank;
}
