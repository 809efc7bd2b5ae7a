import type { Finding, Severity } from "../record/finding.ts";
import { SEVERITIES } from "../record/finding.ts";
import type { State } from "../record/states.ts";
import { canonicalJson } from "../story/canonical-json.ts";
import { filled, type Words } from "../words/words.ts";
import type { Facts } from "./facts.ts";
import { FREE, type Verdict, verdictOf } from "./lattice.ts";
import { liftedBy } from "./orders/lifted-by.ts";
import type { Policy } from "./policy/policy.ts";
import { RULES } from "./rules/index.ts";
import type { Fired, RuleRow, Scope } from "./rules/rule.ts";

/** A finding with what it asks for and how far it reaches. */
export interface Found {
  finding: Finding;
  scope: Scope;
  verdict: Verdict;
}

/** The state that a severity asks for, where a rule names no other. */
const STATE_OF: Record<Severity, State | undefined> = {
  info: undefined,
  warn: undefined,
  hold: "hold",
  quarantine: "quarantine",
  reject: "reject",
  withdraw: "withdraw",
};

/** What the rules find, gravest first, then in the table's order; told in the words of one language. */
export function findingsOf(facts: Facts, words: Words): Found[] {
  const found = RULES.flatMap((row) => once(row.check(facts)).map((fired) => foundBy(row, fired, facts, words)));
  return found.sort((a, b) => SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity));
}

/** What is found of the text and of its headline alike is said once, of both. */
function once(fired: readonly Fired[]): Fired[] {
  const headline = fired.filter(({ part }) => part === "headline");
  const text = fired.filter(({ part }) => part === "text");
  const [own] = text;
  const [same] = headline;
  if (!own || !same || text.length > 1 || headline.length > 1) return [...fired];
  const isSame =
    canonicalJson([own.severity, own.state, own.releaseOn, own.notBefore]) ===
    canonicalJson([same.severity, same.state, same.releaseOn, same.notBefore]);
  return isSame
    ? fired.filter((one) => one !== same).map((one) => (one === own ? { ...own, scope: "story" } : one))
    : [...fired];
}

function foundBy(row: RuleRow, fired: Fired, { policy, desk }: Facts, words: Words): Found {
  const severity = severityOf(row, fired, policy);
  const asked = STATE_OF[severity];
  const state = asked && (fired.state ?? (severity === row.severity ? row.state : undefined) ?? asked);
  const finding: Finding = {
    rule: row.id,
    code: row.code,
    severity,
    ...(state ? { state } : {}),
    message: messageOf(row, fired.args ?? {}, words),
    part: fired.part,
    evidence: fired.evidence,
  };
  const scope = fired.scope ?? row.scope;
  if (!state) return { finding, scope, verdict: FREE };
  const releaseOn = fired.releaseOn ?? (state === "withdraw" || state === "reject" ? [] : BY_A_PERSON);
  const lifted = liftedBy(finding, releaseOn, desk.directives);
  if (lifted === undefined) return { finding, scope, verdict: asking(state, fired, releaseOn) };
  const { state: _lifted, ...said } = finding;
  return { finding: { ...said, lifted }, scope, verdict: FREE };
}

// The house's own word stands above the rule's; under a contract a rule that is only graver than a warning there yields.
function severityOf(row: RuleRow, fired: Fired, policy: Policy | undefined): Severity {
  const house = policy?.severity?.[row.id];
  if (house) return house;
  return fired.severity ?? (policy?.trust === "contracted" ? row.contracted : undefined) ?? row.severity;
}

/** Nothing else is named that would lift it: a person must look. */
const BY_A_PERSON = ["review:rights-desk"];

function asking(state: State, { notBefore }: Fired, releaseOn: readonly string[]): Verdict {
  if (notBefore !== undefined && state === "hold") return { ...FREE, notBefore, releaseOn };
  return { ...verdictOf(state), ...(notBefore === undefined ? {} : { notBefore }), releaseOn };
}

/** Characters of the copy that one slot of a message quotes. */
const MAX_ARGUMENT = 300;

function messageOf({ id, message }: RuleRow, args: Readonly<Record<string, string>>, { rules }: Words): string {
  const quoted = Object.entries(args).map(([name, value]) => [name, value.slice(0, MAX_ARGUMENT)]);
  return filled(rules[id]?.message ?? message, Object.fromEntries(quoted));
}
