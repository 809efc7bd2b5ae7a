/** Lines above a headline that speak to the desk alone: embargoes, kills, holds, advisories. */
const DESK_LINES = [
  /^\W{0,6}(?:strictly )?(?:under )?embargo(?:ed)?\b(?:\W*$|\s*[:–—-]|\s+(?:un)?till?\b|\s+(?:to|for|release|copy|not)\b)/i,
  /^\W{0,6}(?:not|hold) for (?:release|publication|broadcast)\b/i,
  /^\W{0,6}(?:(?:achtung,? |bitte beachten:? )?sperrfrist|gesperrt bis|sous embargo|embargo jusqu|embargado hasta)\b/i,
  /^\W{0,6}(?:(?:attention|note to|memo to|advisory to) )?(?:eds|editors?)\s*[:._–—-]/i,
  /^\W{0,6}(?:(?:MANDATORY|STORY|BULLETIN) )?(?:KILL|WITHHOLD|HOLD|ELIMINATION|WITHDRAWN|WITHDRAWAL|ADVISORY|DISREGARD)\b(?:[^-]|$)/,
];
/** A longer line is a paragraph. */
const LONGEST = 300;

/** Whether a line of a message's head speaks to the desk and not to the reader. */
export function isDeskLine(line: string): boolean {
  return line.length <= LONGEST && DESK_LINES.some((pattern) => pattern.test(line));
}
