import type { Reading } from "../../copy/reading.ts";
import type { House } from "../policy/house.ts";
import type { Policy } from "../policy/policy.ts";
import { affiliationOf, authorOf } from "./affiliation.ts";
import { isCanonicalFor } from "./canonical-url.ts";
import { statedOf } from "./stated-of.ts";

/** Values by the name of the slot that they fill. */
export type TemplateValues = Readonly<Record<TemplateSlot, string | undefined>>;

/** What a duty's text may name in braces. */
export const TEMPLATE_SLOTS = [
  "byline",
  "authorAffiliation",
  "headline",
  "publisher",
  "canonicalUrl",
  "firstCreated",
  "creditText",
  "creditLine",
  "copyrightNotice",
  "copyrightYear",
  "license",
  "uri",
  "houseCredit",
] as const;
export type TemplateSlot = (typeof TEMPLATE_SLOTS)[number];

/** Characters of one value: a credit is a line, and a longer one is a text in the wrong field. */
const MAX_VALUE = 300;

/** What the copy, its policy and the house's profile have for each slot, for the text of an item. */
export function templateValues(reading: Reading, policy: Policy | undefined, house: House | undefined): TemplateValues {
  const { article } = reading;
  const stated = (field: Parameters<typeof statedOf>[1]) => statedOf(reading, field)[0]?.value.trim();
  const affiliation = affiliationOf(reading);
  const credit = stated("creditText") ?? policy?.party.name;
  return {
    byline: authorOf(article, affiliation),
    authorAffiliation: affiliation,
    headline: article.headlines?.[0]?.value,
    publisher: policy?.party.name,
    canonicalUrl: statedOf(reading, "canonicalUrl")
      .find(({ value }) => isCanonicalFor(value.trim(), policy))
      ?.value.trim(),
    firstCreated: article.firstCreated?.slice(0, 10),
    creditText: credit,
    creditLine: credit,
    copyrightNotice: stated("copyrightNotice"),
    copyrightYear: stated("copyrightYear"),
    license: policy?.license.uri ?? policy?.license.id,
    uri: article.uri,
    houseCredit: house?.credit ?? house?.name,
  };
}

const SLOT = /\{(\w{1,40})\}/g;

/** A template with each slot filled that there is a value for; the others stay as they are. */
export function filledTemplate(template: string, values: TemplateValues): string {
  return template.replace(SLOT, (slot, name: TemplateSlot) => {
    // A value cannot make a slot of its own.
    const value = values[name]?.replace(/[{}]/g, "").replace(/\s+/g, " ").trim().slice(0, MAX_VALUE);
    return value || slot;
  });
}

/** Names in braces: of a template all its slots, of a filled one those that stayed empty. */
export function slotsOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(SLOT), ([, name = ""]) => name))];
}
