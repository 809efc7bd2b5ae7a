import type { Rule } from "./rule.ts";

const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** RGT-310: the copy states no date. Days that its text names are listed: they are relative to a day we do not know. */
export const publicationDateUnknown: Rule = ({ reading }) => {
  if (!reading.undated) return [];
  const text = reading.article.bodies?.[0]?.value ?? "";
  const days = [...new Set(Array.from(text.matchAll(DAY), ([day]) => day))];
  const found = days.length > 0 ? `only relative days (${days.join(", ")}) and no date` : "no date";
  return [{ part: "text", evidence: [], args: { found } }];
};
