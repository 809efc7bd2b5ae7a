/** dpa's codes of where and by whom media may be used, such as `dparight:DACH` or `dparight:NO_CH`. */
const CODE = /dparight:[\w.-]{1,64}/g;
/** Codes of one entry that are named; all of them hold it. */
const MOST_CODES = 50;

/** Every rights code that stands anywhere in a value: none of them may be overlooked, wherever dpa puts it. */
export function rightsCodesIn(raw: unknown): string[] {
  const found = JSON.stringify(raw ?? null).match(CODE) ?? [];
  return [...new Set(found)].slice(0, MOST_CODES);
}
