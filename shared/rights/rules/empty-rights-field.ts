import type { Rule } from "./rule.ts";

/** RGT-113: a field of rights is there and blank. An empty embargo is not blank: it holds (RGT-302). */
export const emptyRightsField: Rule = ({ reading }) => {
  const blank = reading.statements.filter(({ field, value }) => field !== "embargoedUntil" && value.trim() === "");
  return [...new Set(blank.map(({ field }) => field))].map((field) => ({
    part: "text",
    evidence: [],
    args: { field },
  }));
};
