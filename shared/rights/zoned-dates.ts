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
  /** Times without a zone that nobody can place; they leave the article and order nothing. */
  floating: Record<string, string>;
  repairs: string[];
  /** An embargo among them stays one, whatever the format stated beside the article. */
  statements: Statement[];
}

/** The zone in which a supplier's times without one are read, where its policy names it and does not forbid it. */
export function zoneOfPolicy(policy: Policy | undefined): string | undefined {
  const { timezone, onMissingTimezone = "assume-policy-timezone" } = policy?.embargo ?? {};
  return onMissingTimezone === "assume-policy-timezone" ? timezone : undefined;
}

/** Reads an article's times without a zone in the policy's, and takes them out where it names none. */
export function zonedDates(
  { article, statements }: Pick<ItemCopy, "article" | "statements">,
  policy: Policy | undefined,
): ZonedDates {
  const zone = zoneOfPolicy(policy);
  const dates: ZonedDates = { article: { ...article }, floating: {}, repairs: [], statements: [] };
  for (const field of DATES) {
    const raw = article[field];
    const time = raw === undefined ? undefined : readTime(raw);
    if (raw === undefined || time?.kind !== "floating") continue;
    if (field === "embargoedUntil" && !statements.some((one) => one.field === field && one.value.trim() !== "")) {
      dates.statements.push({ field, value: raw, source: "item-structured", pointer: `/${field}` });
    }
    const zoned = zone === undefined ? undefined : zonedInstant(time.local, zone);
    if (zoned) {
      dates.article[field] = zoned.instant;
      dates.repairs = [REPAIR];
    } else {
      delete dates.article[field];
      dates.floating[field] = raw;
    }
  }
  return dates;
}
