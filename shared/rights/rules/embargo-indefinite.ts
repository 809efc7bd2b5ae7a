import { NEVER } from "../lattice.ts";
import type { Rule } from "./rule.ts";

/** RGT-302: an embargo that is there and gives no time (NewsML-G2's null form, a note of one word). */
export const embargoIndefinite: Rule = ({ embargo, publisher, evidence }) =>
  embargo.sources.some(({ at, raw }) => at === undefined && raw === "")
    ? [
        {
          part: "text",
          evidence: evidence("embargoedUntil"),
          args: { publisher },
          notBefore: NEVER,
          releaseOn: ["field:embargoedUntil"],
        },
      ]
    : [];
