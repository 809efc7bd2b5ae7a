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

/**
 * What one of dpa's codes of use leaves, whatever format carries it. Undefined for a code whose meaning is not plain: it
 * waits for a person.
 */
export function dpaRight(code: string): Terms | undefined {
  const [, how = "ONLY", area = ""] = CODE.exec(code) ?? [];
  const places = Object.hasOwn(AREAS, area) ? AREAS[area] : isCountry(area) ? [area] : undefined;
  const territory = places && LIMITS[how]?.(places);
  return territory && { ...NO_TERMS, territory };
}
