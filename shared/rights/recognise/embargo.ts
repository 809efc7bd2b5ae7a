import type { Recogniser } from "./recogniser.ts";

const EMBARGO = [
  /^\W{0,6}(?:strictly )?(?:under )?embargo(?:ed)?(?: for release| copy| material)?\s*(?::|[-–—]|until|till|to|for)\s*(?:release\s*)?(?:at\s+|until\s+)?(.{0,160})$/i,
  /^\W{0,6}(?:not for (?:release|publication|broadcast|use) (?:before|until|till)|hold for release(?: until| till)?|for release (?:at|on|after))\s*:?\s*(.{0,160})$/i,
  /^\W{0,6}(?:sperrfrist|gesperrt bis|embargo jusqu['’](?:à|au)|sous embargo(?: jusqu['’](?:à|au))?|embargado hasta)\s*:?\s*(.{0,160})$/i,
  /^\W{0,6}(?:STRICTLY )?EMBARGO(?:ED)?\W{0,6}$/,
];
/** A head line without a time or capitals is a headline about an embargo, not one. */
const TIMED = /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:noon|midnight|gmt|utc|bst|e[sd]t|ce[sd]?t)\b/i;
const CAPITALS = /\b(?:EMBARGO(?:ED)?|NOT FOR RELEASE|HOLD FOR RELEASE|SPERRFRIST)\b/;

/** A line that holds the copy until a time. Its value is the time as it is spelled; '' when it gives none. */
export const embargo: Recogniser = {
  rule: "NP embargo",
  zones: ["head", "ed-note"],
  find: (line) => {
    const match = EMBARGO.map((pattern) => pattern.exec(line)).find((found) => found !== null);
    if (!match || !(TIMED.test(match[1] ?? "") || CAPITALS.test(line) || /^\W{0,6}(?:sperrfrist|gesperrt)/i.test(line)))
      return [];
    const value = (match[1] ?? "").trim().replace(/[\s.*-]{1,20}$/, "");
    return [{ kind: "embargo", start: 0, end: line.length, value, confidence: 0.95 }];
  },
};
