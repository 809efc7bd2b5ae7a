import { noted, type RuleCase, stating } from "./change.ts";

const cancelling = stating("cancels", "urn:a");
const WITHDRAWAL = {
  order: "withdraw" as const,
  by: "operator" as const,
  who: "Ada",
  why: "a complaint",
  at: "2026-01-05T08:00:00Z",
};
const KILL = { by: "supplier" as const, at: "2026-01-04T12:00:00Z", ref: "tide" };

/** 6xx: kills, holds and what follows from them. */
export const LIFECYCLE: Record<string, RuleCase> = {
  "RGT-601": {
    fires: { ...stating("pubStatus", "cancelled"), state: "withdraw" },
    misses: stating("pubStatus", "usable"),
  },
  "RGT-602": {
    fires: { ...noted("KILL KILL KILL tide story"), state: "quarantine" },
    misses: noted("Kill Bill returns"),
  },
  "RGT-603": {
    fires: { desk: { kills: [{ ...KILL, among: 2 }] }, state: "hold" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
  },
  "RGT-604": {
    fires: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 0, heldBy: "other" }] }, state: "quarantine" },
    misses: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 1 }] }, state: "reject" },
  },
  "RGT-605": { fires: { ...stating("pubStatus", "withheld"), state: "hold" }, misses: stating("pubStatus", "usable") },
  "RGT-612": {
    fires: { desk: { directives: [WITHDRAWAL] }, state: "withdraw" },
    misses: { desk: { directives: [WITHDRAWAL, { ...WITHDRAWAL, order: "release" }] }, state: "accept-with-duties" },
  },
  "RGT-609": {
    fires: { desk: { kills: [{ ...KILL, at: "2026-01-04T09:00:00Z" }] }, state: "withdraw" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
  },
};
