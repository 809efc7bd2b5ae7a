import type { Rule } from "./rule.ts";

/** RGT-908: a side-car comes the way the copy comes, and grants something. It may only narrow. */
export const sidecarWidens: Rule = ({ reading }) =>
  (reading.faults ?? [])
    .filter(({ kind }) => kind === "grants")
    .map(({ reason }) => ({
      part: "text",
      evidence: [],
      args: { granted: reason },
      releaseOn: ["review:rights-desk"],
    }));
