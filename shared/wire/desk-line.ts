const COPY = "(?:story|item|article|copy|photo|picture|report|dispatch|alert|release|material|text)";
const NOT = "(?:please )?(?:do not|don't|not to be|must not(?: be)?|may not(?: be)?)";
const USE = "(?:use|publish|release|run|broadcast|distribute)(?:e?d)?(?: or \\p{L}{3,12})?";
/** Lines above a headline that speak to the desk alone: embargoes, kills, holds, advisories. */
const DESK_LINES = [
  /^\W{0,6}(?:strictly )?(?:under )?embargo(?:ed)?\b(?:\W*$|\s*[:–—-]|\s+(?:un)?till?\b|\s+(?:to|for|release|copy|not)\b)/i,
  /^\W{0,6}(?:(?:news|media|press|strict) )?embargo (?:\d|lifts?\b|expires?\b|ends?:|date\b|time\b)|^\W{0,6}(?:news|media|press) embargo\b/i,
  // The item about itself: `This story is embargoed until ...`, `Do not use before ...`, `This story has been withdrawn.`
  new RegExp(
    `^\\W{0,6}(?:please note:?,? (?:that )?)?(?:this|the following|all|our)(?: (?:\\p{L}{3,14} )?${COPY})? (?:is|are|has been|was) (?:(?:strictly )?(?:under )?(?:strict )?embargo|(?:killed|withdrawn|retracted|cancell?ed|deleted|recalled)\\s?[.!]?$)`,
    "iu",
  ),
  new RegExp(`^\\W{0,6}${NOT} ${USE}(?: (?:this|the|our) ${COPY}| it)? (?:before|until|till|prior to)\\b.*\\d`, "iu"),
  new RegExp(`^\\W{0,6}${NOT} ${USE}(?: (?:this|the|our) ${COPY}| it)?\\s?[.!]?$`, "iu"),
  new RegExp(`^\\W{0,6}please (?:kill|withdraw|delete|remove|hold|withhold|cancel) (?:this|the|our) ${COPY}\\b`, "iu"),
  /^\W{0,6}(?:(?:LEGAL|TEST|DRAFT|URGENT)[ :–—-]{1,3})?(?:DO NOT (?:USE|PUBLISH|RELEASE|RUN)|KILL|HOLD(?: (?:THIS )?(?:STORY|COPY|ITEM))?|ON HOLD|RETRACTION|RETRACTED|TAKE ?DOWN(?: NOTICE)?|PENDING LEGAL REVIEW)\W{0,3}$/,
  /^\W{0,6}(?:FOR RELEASE\b.{0,60}\d|HFR \p{L}|For release: .{0,60}\d)/u,
  /^\W{0,6}(?:not|hold) for (?:release|publication|broadcast)\b/i,
  /^\W{0,6}(?:(?:achtung[:,!]? |bitte beachten:? )?(?:mit )?sperrfrist|gesperrt bis|sous embargo|embargo jusqu|(?:embargado|bajo embargo) hasta|bajo embargo|sotto embargo|onder embargo)\b/i,
  /^\W{0,6}(?:(?:attention|note to|memo to|advisory to) )?(?:eds|editors?)\s*[:._–—-]/i,
  /^\W{0,6}(?:(?:MANDATORY|STORY|BULLETIN) )?(?:KILL|WITHHOLD|HOLD|ELIMINATION|WITHDRAWN|WITHDRAWAL|ADVISORY|DISREGARD)\b(?:[^-]|$)/,
];
/** A longer line is a paragraph. */
const LONGEST = 300;

/** Whether a line of a message's head speaks to the desk and not to the reader. */
export function isDeskLine(line: string): boolean {
  return line.length <= LONGEST && DESK_LINES.some((pattern) => pattern.test(line));
}
