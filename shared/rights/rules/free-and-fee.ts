import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-203: the copy invites to republish for free and asks for a fee. */
export const freeAndFee: Rule = (facts) =>
  noticed(facts, "republish-free").length > 0 && noticed(facts, "fee").length > 0
    ? [{ part: "text", evidence: facts.evidence("parts[0].duty"), releaseOn: ["review:rights-desk"] }]
    : [];
