import type { Notice } from "../../copy/notice.ts";
import type { Line } from "./line.ts";
import type { Zone } from "./zones.ts";

/** One place in a line that a pattern recognised: offsets into the line's text. */
export interface Hit {
  kind: Notice["kind"];
  start: number;
  end: number;
  confidence: number;
  value?: string;
  /** The sentence around it, as offsets, where terms are quoted by the sentence. */
  sentence?: readonly [start: number, end: number];
}

/**
 * A family of patterns. `find` sees one folded line at a time, at most `MAX_LINE` characters of it, and takes time linear
 * in it; it never looks at zones itself.
 */
export interface Recogniser {
  /** As evidence names it, such as `NP fee-form`. */
  readonly rule: string;
  /** Where a hit counts. Text of the article itself never sets embargo, kill, territory or licence. */
  readonly zones: readonly Zone[];
  /**
   * Patterns of which `find` needs one to match, by whose words lines are chosen for it; absent where that is not all
   * that it finds.
   */
  readonly needs?: readonly (RegExp | string)[];
  find(line: Line): Hit[];
}

/** Characters of a line that are looked at at a time: terms are short, and a longer line is a text without breaks. */
export const MAX_LINE = 4000;
