import { elementsOf } from "../licence-named.ts";
import { FORBIDS } from "../terms/licence.ts";
import type { Rule } from "./rule.ts";

/** Duties that every Creative Commons licence asks for by itself (section 3(a) of the legal code of 4.0). */
const OF_THE_LICENCE = new Set([
  "attribute",
  "linkBack",
  "linkCanonical",
  "linkLicense",
  "indicateChanges",
  "includeNotice",
]);

/**
 * RGT-207: the publisher's terms for the text ask more than the Creative Commons licence that they cite, as ProPublica's
 * do. The licence itself allows nobody to add terms (section 2(a)(5)(C)); they are kept all the same.
 */
export const restrictionsAddedToLicence: Rule = ({ policy, parts, publisher }) => {
  const elements = elementsOf(policy?.license.id ?? "");
  const [text] = parts;
  if (!policy || !elements || !text) return [];
  const { prohibition, duty, territory, channel } = text.rights;
  const own = new Set([...elements].flatMap((element) => FORBIDS[element] ?? []));
  const added = [
    ...prohibition.map((one) => (typeof one === "string" ? one : one.action)).filter((action) => !own.has(action)),
    ...duty.filter(({ action, soft }) => !soft && !OF_THE_LICENCE.has(action)).map(({ action }) => action),
    ...(territory ? ["territory"] : []),
    ...(channel ? ["channel"] : []),
  ];
  if (added.length === 0) return [];
  const terms = [...new Set(added)].join(", ");
  return [{ part: "text", evidence: [], args: { publisher, licence: policy.license.id, terms } }];
};
