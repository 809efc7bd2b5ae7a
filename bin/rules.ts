import { RULES } from "../shared/rights/rules/index.ts";
import { ruleExplained } from "./rule-explained.ts";
import { contractWords, listedRule, severityWords } from "./rule-row.ts";
import { RULES_HELP, type RulesOptions, rulesOptions } from "./rules-options.ts";
import { textTable } from "./text-table.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, wrongUsage: 2 } as const;

async function answerTo({ isJson, rule: asked }: RulesOptions): Promise<{ text: string } | { wrong: string }> {
  if (asked !== undefined) {
    const spelled = asked.trim().toUpperCase();
    const row = RULES.find(({ id, code }) => id === spelled || code === spelled);
    return row
      ? { text: await ruleExplained(row) }
      : { wrong: `There is no rule "${asked}". npm run rules lists them.` };
  }
  const rules = RULES.map(listedRule).sort((a, b) => (a.rule < b.rule ? -1 : 1));
  if (isJson) return { text: JSON.stringify(rules, null, 2) };
  const rows = rules.map((rule) => [
    rule.rule,
    rule.code,
    severityWords(rule),
    contractWords(rule),
    rule.checks,
    rule.lifts,
  ]);
  return { text: textTable([["rule", "code", "severity", "under contract", "checks", "lifted by"], ...rows]) };
}

async function run(args: string[]): Promise<number> {
  const asked = rulesOptions(args);
  if ("isHelp" in asked) {
    console.log(RULES_HELP);
    return EXIT.done;
  }
  const answer = "wrong" in asked ? asked : await answerTo(asked.options);
  if ("wrong" in answer) {
    console.error(`${answer.wrong}\nSee npm run --silent rules -- --help.`);
    return EXIT.wrongUsage;
  }
  console.log(answer.text);
  return EXIT.done;
}

// A reader such as `head` that closes its end early is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
