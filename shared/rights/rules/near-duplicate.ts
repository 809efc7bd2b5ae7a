import type { Rule } from "./rule.ts";

/** Share of a text that is chance or a common quote below it, and shared copy above. */
const SHARED = 0.2;

/** RGT-505: much of the text also stands in copy of another supplier, which the desk's input lists. */
export const nearDuplicate: Rule = ({ reading, desk }) =>
  (desk.nearDuplicates ?? [])
    .filter(({ supplier, share }) => supplier !== reading.provenance.supplier && share >= SHARED)
    .map(({ uri, supplier, licence, share }) => ({
      part: "text",
      evidence: [],
      args: { percent: String(Math.round(share * 100)), uri, supplier, licence: licence ?? "nothing known" },
    }));
