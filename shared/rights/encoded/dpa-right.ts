import { isCountry } from "../countries.ts";
import { type Limits, NO_TERMS, type Terms } from "../terms/merge.ts";

/** Where dpa's codes come from: digitalwires' vocabulary `dparight`, whose words are countries of ISO 3166-1 and this area. */
const AREAS: Readonly<Record<string, readonly string[]>> = { DACH: ["DE", "AT", "CH"] };

/** How a code limits its places: `NO_CH` is everywhere but Switzerland, `ONLY_CH` and `CH` Switzerland alone. */
const LIMITS: Readonly<Record<string, (places: readonly string[]) => Limits>> = {
  NO: (exclude) => ({ include: null, exclude }),
  ONLY: (include) => ({ include, exclude: [] }),
};

const CODE = /^dparight:(?:(NO|ONLY)_)?([A-Z]{2,4})$/;

/** Codes in one value: a longer list is no list of countries. */
const MOST_CODES = 40;

/**
 * What dpa's codes of use leave, whatever format carries them: one code, or a list of plain ones, which name together
 * where it may be used. Undefined for what is not plain: it waits for a person.
 */
export function dpaRight(value: string): Terms | undefined {
  const limits = value.split(" ", MOST_CODES + 1).map(limitsOf);
  const [first, ...others] = limits;
  if (!first || limits.length > MOST_CODES) return undefined;
  if (others.length === 0) return { ...NO_TERMS, territory: first };
  const include: string[] = [];
  for (const [at, one] of limits.entries()) {
    // Beside others a code that leaves out, or that says only, may mean to narrow them.
    if (!one?.include || /_/.test(value.split(" ")[at] ?? "")) return undefined;
    include.push(...one.include);
  }
  return { ...NO_TERMS, territory: { include: [...new Set(include)], exclude: [] } };
}

function limitsOf(code: string): Limits | undefined {
  const [, how = "ONLY", area = ""] = CODE.exec(code) ?? [];
  const places = Object.hasOwn(AREAS, area) ? AREAS[area] : isCountry(area) ? [area] : undefined;
  return places && LIMITS[how]?.(places);
}
