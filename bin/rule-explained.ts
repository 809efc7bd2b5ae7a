import { wrap } from "../shared/desk-page/wrap.ts";
import type { Finding } from "../shared/record/finding.ts";
import { decide } from "../shared/rights/decide.ts";
import type { RuleRow } from "../shared/rights/rules/rule.ts";
import { article, type Change } from "../test/rights/rule-cases/change.ts";
import { readChange } from "../test/rights/rule-cases/read-change.ts";
import { RULE_CASES } from "../test/rights/rule-cases.ts";
import { contractWords, listedRule, severityWords } from "./rule-row.ts";

const WIDTH = 100;
const row = (label: string, text: string) => wrap(`  ${label.padEnd(14)}  `, text, WIDTH);

/** A rule for people: what it checks, says and is lifted by, and its own test case decided as an example. */
export async function ruleExplained(rule: RuleRow): Promise<string> {
  const listed = listedRule(rule);
  const fires = RULE_CASES[rule.id]?.fires;
  return [
    `${rule.id} ${rule.code}`,
    ...row("checks", listed.checks),
    ...row("severity", severityWords(listed)),
    ...row("under contract", contractWords(listed)),
    ...row("says", listed.message),
    ...row("lifted by", listed.lifts),
    ...(fires
      ? ["", "Example: a story that may be published for a credit, but for this", ...(await example(rule, fires))]
      : []),
  ].join("\n");
}

async function example(rule: RuleRow, change: Change): Promise<string[]> {
  const { reading, desk } = await readChange(change);
  const { findings, decision } = decide(reading, desk);
  const found = findings.find((finding) => finding.rule === rule.id);
  return [
    ...changedIn(change).flatMap(([label, text]) => row(label, text)),
    ...(found ? row("it finds", foundWords(found)) : []),
    ...row("the story is", decision.state),
  ];
}

function foundWords({ severity, part, message }: Finding): string {
  return `${severity}, of ${part}: ${message}`;
}

/** What differs from the plain story under the plain policy, as labelled lines. */
function changedIn({ wire, item = {}, policy, policies, delivery, desk, house }: Change): [string, string][] {
  const { lines = [], statements, article: otherFields, ...others } = item;
  const json = (label: string, value: unknown): [string, string][] =>
    value === undefined ? [] : [[label, JSON.stringify(value)]];
  const changed: [string, string][] = [
    ...(wire === undefined ? [] : [["the copy", wire] as [string, string]]),
    ...lines.map((line): [string, string] => (typeof line === "string" ? ["a line", line] : [line.role, line.text])),
    ...(statements ?? []).map(({ field, value }): [string, string] => ["a field", `${field}: ${value || "(empty)"}`]),
    ...Object.entries(otherFields ?? {})
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(article[name as keyof typeof article]))
      .flatMap(([name, value]) => json(name, value)),
    ...Object.entries(others).flatMap(([name, value]) => json(name, value)),
    ...json("policy", policy),
    ...json(
      "policies",
      policies?.policies.map(({ id, match, license, grants }) => ({ id, match, license, grants })),
    ),
    ...json("delivery", delivery),
    ...json("known", desk),
    ...json("house", house),
  ];
  return changed.length > 0 ? changed : [["nothing", "as it is"]];
}
