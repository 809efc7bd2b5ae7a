import { type Facts, stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** The values that an attribution's template may name. */
const VALUES: Record<string, (facts: Facts) => string | undefined | null> = {
  byline: ({ reading }) => reading.article.by,
  canonicalUrl: ({ rights }) => rights.canonicalUrl,
  firstCreated: ({ reading }) => reading.article.firstCreated,
  creditText: ({ rights }) => rights.creditText,
  copyrightNotice: ({ rights }) => rights.copyrightNotice,
  creditLine: (facts) => stated(facts, "creditText")[0]?.value ?? facts.rights.creditText,
};

/** RGT-403: an attribution or notice that must be printed needs a field that is not there. */
export const attributionUnfilled: Rule = (facts) => {
  const duties = (facts.parts[0]?.rights.duty ?? []).filter(({ soft, text }) => text && !soft);
  const named = new Set(
    duties.flatMap(({ text = "" }) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name)),
  );
  return [...named]
    .filter((name) => !VALUES[name]?.(facts))
    .map((field) => ({ part: "text", evidence: [], args: { field }, releaseOn: [`field:${field}`] }));
};
