import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { earliestInstant, latestInstant, readTime } from "../../time/wire-time.ts";
import { countriesOf } from "../countries.ts";
import { canonicalInstant } from "../instant.ts";
import { mergeTerms, NO_TERMS, type Terms } from "./merge.ts";

/** How each field of limits narrows terms; undefined for a value that cannot be read. */
const LIMITS: Partial<Record<Statement["field"], (value: string) => Partial<Terms> | undefined>> = {
  rightsStart: (value) => {
    const time = readTime(value);
    return time && { validFrom: canonicalInstant(time.kind === "date" ? startOf(time.date) : latestInstant(time)) };
  },
  rightsEnd: (value) => {
    const time = readTime(value);
    return time && { validUntil: canonicalInstant(earliestInstant(time)) };
  },
  geography: (value) => {
    const countries = countriesOf(value);
    return countries && (countries.length > 0 ? { territory: { include: countries, exclude: [] } } : {});
  },
};

// A licence that opens on a day has opened everywhere once that day has begun at UTC-12.
const startOf = (date: string) => latestInstant({ kind: "floating", local: `${date}T00:00:00` });

const limitOf = ({ field, value }: Statement) => (value.trim() === "" ? {} : LIMITS[field]?.(value.trim()));
const isLimit = ({ field }: Statement) => LIMITS[field] !== undefined;

/** What the copy itself states of the window and the territory of its licence, for a part or the whole item. */
export function statedLimits(statements: readonly Statement[], part: string): Terms {
  return statements
    .filter((one) => isLimit(one) && (one.part === undefined || one.part === part))
    .map((one): Terms => ({ ...NO_TERMS, ...limitOf(one) }))
    .reduce(mergeTerms, NO_TERMS);
}

/** Windows that are stated and cannot be read: nobody may guess them away. Places are a rule's (RGT-702). */
export function unreadableLimits(statements: readonly Statement[]): Fault[] {
  return statements
    .filter((one) => isLimit(one) && one.field !== "geography" && limitOf(one) === undefined)
    .map(({ field, source, pointer }) => ({ kind: "unreadable", source, pointer, reason: field }));
}
