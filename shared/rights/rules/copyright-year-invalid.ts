import { stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-114: the year of the copyright is none, as in `20080219T000000+0100`, or lies after the next one. */
export const copyrightYearInvalid: Rule = (facts) => {
  const latest = Number(facts.desk.now.slice(0, 4)) + 1;
  return stated(facts, "copyrightYear")
    .map(({ value }) => value.trim())
    .filter((value) => !/^\d{4}$/.test(value) || Number(value) > latest)
    .map((value) => ({ part: "text", evidence: [], args: { value: value.slice(0, 60) } }));
};
