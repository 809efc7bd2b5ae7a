import * as v from "valibot";
import { STATES } from "./states.ts";

/** How grave a finding is: `hold` and above decide a state, `warn` and `info` are said and change nothing. */
export const SEVERITIES = ["info", "warn", "hold", "quarantine", "reject", "withdraw"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that a rule found: stable code, the sentence made from it, and the evidence it rests on. */
export const finding = v.strictObject({
  rule: v.pipe(v.string(), v.regex(/^RGT-\d{3}$/)),
  code: v.string(),
  severity: v.picklist(SEVERITIES),
  /** The state that this finding asks for, where it asks for one. */
  state: v.exactOptional(v.picklist(STATES)),
  message: v.string(),
  /** The directive that lifted it: it is said, and asks for nothing. */
  lifted: v.exactOptional(v.string()),
  /** `text`, `headline`, or the name of an association such as `picture-1`. */
  part: v.string(),
  /** Ids of entries in `rights.evidence`. */
  evidence: v.array(v.string()),
});
export type Finding = v.InferOutput<typeof finding>;
