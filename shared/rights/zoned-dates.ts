import type { ItemCopy } from "../copy/item-copy.ts";
import type { Statement } from "../copy/statement.ts";
import { readTime } from "../time/wire-time.ts";
import { zonedInstant } from "../time/zoned-instant.ts";
import type { Policy } from "./policy/policy.ts";

/** The times of an article that its format may give as a clock reading without a zone. */
const DATES = ["firstCreated", "versionCreated", "contentCreated", "expires", "embargoedUntil"] as const;

/** Code of the repair: a time without a zone was read in the one that the supplier's policy names. */
const REPAIR = "zone-of-policy";

/** An article whose times are instants, and what became of those that were none. */
export interface ZonedDates {
  article: ItemCopy["article"];
  /** Times without a zone that nobody can place, of a part under `<part>/<field>`; they order nothing. */
  floating: Record<string, string>;
  repairs: string[];
  /** An embargo of the article among them stays one, whatever the format stated beside the article. */
  statements: Statement[];
}

/** The zone in which a supplier's times without one are read, where its policy names it and does not forbid it. */
export function zoneOfPolicy(policy: Policy | undefined): string | undefined {
  const { timezone, onMissingTimezone = "assume-policy-timezone" } = policy?.embargo ?? {};
  return onMissingTimezone === "assume-policy-timezone" ? timezone : undefined;
}

type Dated = { [field in (typeof DATES)[number]]?: string };

/** Places the times without a zone of an article or association, and takes out those that no zone places. */
function placed<T extends Dated>(dated: T, zone: string | undefined) {
  const copy = { ...dated };
  const floating: Dated = {};
  let isRepaired = false;
  for (const field of DATES) {
    const raw = dated[field];
    const time = raw === undefined ? undefined : readTime(raw);
    if (raw === undefined || time?.kind !== "floating") continue;
    const zoned = zone === undefined ? undefined : zonedInstant(time.local, zone);
    delete copy[field];
    if (zoned) {
      Object.assign(copy, { [field]: zoned.instant });
      isRepaired = true;
    } else floating[field] = raw;
  }
  return { copy, floating, isRepaired };
}

const isFloating = (raw: string | undefined) => raw !== undefined && readTime(raw)?.kind === "floating";

/** Reads the times without a zone of an article and its associations in the policy's, and takes them out without one. */
export function zonedDates(
  { article, statements }: Pick<ItemCopy, "article" | "statements">,
  policy: Policy | undefined,
): ZonedDates {
  const zone = zoneOfPolicy(policy);
  const { copy, floating, isRepaired } = placed(article, zone);
  const parts = (article.associations ?? []).map((part) => ({ name: part.name, ...placed(part, zone) }));
  const ofParts = parts.flatMap(({ name, floating: times }) =>
    Object.entries(times).map(([field, raw]) => [`${name}/${field}`, raw]),
  );
  const embargo = article.embargoedUntil;
  const isStated = statements.some((one) => one.field === "embargoedUntil" && one.value.trim() !== "");
  return {
    article: { ...copy, ...(article.associations ? { associations: parts.map((part) => part.copy) } : {}) },
    floating: { ...floating, ...Object.fromEntries(ofParts) },
    repairs: isRepaired || parts.some((part) => part.isRepaired) ? [REPAIR] : [],
    statements:
      embargo !== undefined && isFloating(embargo) && !isStated
        ? [{ field: "embargoedUntil", value: embargo, source: "item-structured", pointer: "/embargoedUntil" }]
        : [],
  };
}
