import type { Rule } from "./rule.ts";

const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/**
 * RGT-310: the copy states no date that can be placed: none, or clock readings whose zone nobody names. Days that its
 * text names are listed: they are relative to a day we do not know.
 */
export const publicationDateUnknown: Rule = ({ reading }) => {
  if (!reading.undated) return [];
  const floating = Object.entries(reading.provenance.floating ?? {}).flatMap(([name, raw]) =>
    name.includes("/") ? [] : [raw],
  );
  if (floating.length > 0) {
    const found = `only times without a zone (${[...new Set(floating)].join(", ")})`;
    return [{ part: "text", evidence: [], args: { found } }];
  }
  const text = reading.article.bodies?.[0]?.value ?? "";
  const days = [...new Set(Array.from(text.matchAll(DAY), ([day]) => day))];
  const found = days.length > 0 ? `only relative days (${days.join(", ")}) and no date` : "no date";
  return [{ part: "text", evidence: [], args: { found } }];
};
