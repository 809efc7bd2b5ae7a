import { type Facts, MEDIA_KINDS, stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

type Required = NonNullable<Facts["policy"]>["requiredFields"][number];

/** What a story is called whose supplier gave it no id: a supplier's id that is no URI stands under its format's name. */
const MADE_OF_CONTENT = /^urn:imprimatur:[^:]+:sha256-[0-9a-f]{32}$/;

/** A picture has neither a body nor a dateline, whatever its supplier's texts must have. */
function isText({ type = "text" }: Facts["reading"]["article"]): boolean {
  return !MEDIA_KINDS.has(type);
}

/** Whether each field that a policy may require is there, said by the copy or its side-car, not assumed. */
const HAS: Record<Required, (facts: Facts) => boolean> = {
  headline: ({ reading }) => Boolean(reading.article.headlines?.some(({ value }) => value.trim())),
  body: ({ reading }) => !isText(reading.article) || Boolean(reading.article.bodies?.length),
  byline: ({ reading }) => Boolean(reading.article.by),
  dateline: ({ reading }) => !isText(reading.article) || Boolean(reading.article.located),
  language: ({ reading }) => Boolean(reading.article.language),
  canonicalUrl: ({ rights }) => rights.canonicalUrl !== null,
  firstCreated: ({ reading }) => Boolean(reading.article.firstCreated),
  versionCreated: ({ reading }) => !reading.undated,
  copyrightHolder: (facts) => stated(facts, "copyrightHolder").length > 0,
  copyrightNotice: (facts) => stated(facts, "copyrightNotice").length > 0,
  copyrightYear: ({ rights }) => rights.copyrightYear !== null,
  creditText: (facts) => stated(facts, "creditText").length > 0,
  license: (facts) => stated(facts, "license").length > 0,
  usageTerms: (facts) => stated(facts, "usageTerms").length > 0,
  pubStatus: (facts) => stated(facts, "pubStatus").length > 0,
  uri: ({ reading }) => !MADE_OF_CONTENT.test(reading.article.uri),
  // RGT-404's.
  authorAffiliation: () => true,
};

/** RGT-112: the policy requires a field that is not there. Under a contract only a missing id holds. */
export const requiredFieldMissing: Rule = (facts) =>
  (facts.policy?.requiredFields ?? [])
    .filter((field) => !HAS[field](facts))
    .map((field) => ({
      part: "text",
      evidence: [],
      args: { field, policy: facts.policy?.id ?? "" },
      releaseOn: [`field:${field}`],
      ...(facts.policy?.trust === "contracted" && field !== "uri" ? { severity: "warn" as const } : {}),
    }));
