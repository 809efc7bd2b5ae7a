import { CONTRADICTIONS } from "./rows/contradictions.ts";
import { DUTIES } from "./rows/duties.ts";
import { LICENCE } from "./rows/licence.ts";
import { ONLY_SAID } from "./rows/only-said.ts";
import { STATUS } from "./rows/status.ts";
import { THIRD_PARTIES } from "./rows/third-parties.ts";
import { TIME } from "./rows/time.ts";
import { TRUST } from "./rows/trust.ts";
import { UNREAD_TERMS } from "./rows/unread-terms.ts";
import { WHOSE_COPY } from "./rows/whose-copy.ts";
import type { RuleRow } from "./rule.ts";

/**
 * Every rule, in the order in which findings of one severity are listed: whose copy, status, time, licence,
 * contradictions, duties, third parties, unread terms, whose word counts, then what is only said. The order decides nothing else: verdicts are joined.
 */
export const RULES: readonly RuleRow[] = [
  ...WHOSE_COPY,
  ...STATUS,
  ...TIME,
  ...LICENCE,
  ...CONTRADICTIONS,
  ...DUTIES,
  ...THIRD_PARTIES,
  ...UNREAD_TERMS,
  ...TRUST,
  ...ONLY_SAID,
];
