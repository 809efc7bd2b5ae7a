/** What is wrong with a policy file, and where: `error` keeps the whole set from being used. */
export interface PolicyProblem {
  file: string;
  /** JSON pointer into the policy, or line and column; empty for the whole file. */
  where: string;
  code:
    | "POLICY_YAML_BROKEN"
    | "POLICY_INVALID"
    | "POLICY_TOO_LARGE"
    | "POLICY_ID_TWICE"
    | "SEVERITY_NOT_LOWERED"
    | "AGREEMENT_NAMES_NO_PERMISSION"
    | "AGREEMENT_ID_TWICE"
    | "HOUSE_TWICE"
    | "KIND_GRANTED_TWICE"
    | "RULE_UNKNOWN"
    | "SLOT_UNKNOWN"
    | "PART_UNDECIDED"
    | "NAME_ALWAYS_MATCHED"
    | "NAME_NOT_MATCHED"
    | `RGT-${number}`;
  severity: "error" | "warn";
  message: string;
  /** What should stand there. */
  expected: string;
  /** What stands there. */
  found: string;
}

/** A problem of a file that is named elsewhere. */
export type SaidProblem = Omit<PolicyProblem, "file" | "severity"> & { severity?: "warn" };
