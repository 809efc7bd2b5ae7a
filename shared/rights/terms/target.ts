/** Countries, regions or channels that terms are limited to. */
interface Limits {
  include?: readonly string[];
  exclude?: readonly string[];
}

/**
 * Whether any of the places or channels that a house uses lies within terms; a house that names none is not limited. A
 * region lies in its country, `GB-SCT` in `GB`; a country that terms name only a region of is in reach there.
 */
export function isTargetWithin(
  targets: readonly string[] | undefined,
  { include, exclude = [] }: Limits = {},
): boolean {
  if (!targets || targets.length === 0) return true;
  return targets.some(
    (target) =>
      !exclude.some((code) => isIn(target, code)) &&
      (!include || include.some((code) => isIn(target, code) || isIn(code, target))),
  );
}

/** Whether a place or channel is another, or a region of it. */
export function isIn(place: string, area: string): boolean {
  return place === area || place.startsWith(`${area}-`);
}
