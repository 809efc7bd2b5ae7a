import { CONTRADICTIONS } from "./rows/contradictions.ts";
import { DUTIES } from "./rows/duties.ts";
import { LICENCE } from "./rows/licence.ts";
import { LIFECYCLE } from "./rows/lifecycle.ts";
import { MINING } from "./rows/mining.ts";
import { ONLY_SAID } from "./rows/only-said.ts";
import { STATUS } from "./rows/status.ts";
import { TARGETS } from "./rows/targets.ts";
import { THIRD_PARTIES } from "./rows/third-parties.ts";
import { TIME } from "./rows/time.ts";
import { TRUST } from "./rows/trust.ts";
import { UNREAD_TERMS } from "./rows/unread-terms.ts";
import { WHOSE_COPY } from "./rows/whose-copy.ts";
import type { RuleRow } from "./rule.ts";

/**
 * Every rule, in the order in which findings of one severity are listed: whose copy, status, life, time, licence,
 * targets, contradictions, duties, third parties, unread terms, whose word counts, mining, then what is only said. The order decides nothing else: verdicts are joined.
 */
export const RULES: readonly RuleRow[] = [
  ...WHOSE_COPY,
  ...STATUS,
  ...LIFECYCLE,
  ...TIME,
  ...LICENCE,
  ...TARGETS,
  ...CONTRADICTIONS,
  ...DUTIES,
  ...THIRD_PARTIES,
  ...UNREAD_TERMS,
  ...TRUST,
  ...MINING,
  ...ONLY_SAID,
];
