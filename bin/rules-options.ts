import { parseArgs } from "node:util";

/** What `npm run rules` was asked to do. */
export interface RulesOptions {
  isJson: boolean;
  /** The rule to explain, by its id or code, as it was spelled. */
  rule?: string;
}

export const RULES_HELP = `Lists the rules by which copy is decided.

  npm run --silent rules -- [--json]
  npm run --silent rules -- --explain RULE

  --json          one array: {rule, code, severity, state, underContract, checks, message, lifts}
  --explain RULE  what a rule checks, says and is lifted by, with an example; RULE is its id or its code,
                  such as RGT-501 or THIRD_PARTY_MEDIA
  --help          this text

Exit code: 0 done, 2 wrong usage.`;

/** Reads the command line; `wrong` is a sentence on what is wrong with it. */
export function rulesOptions(args: string[]): { options: RulesOptions } | { wrong: string } | { isHelp: true } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: "boolean", default: false },
        explain: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { isHelp: true };
    const { json: isJson, explain } = values;
    if (isJson && explain !== undefined) return { wrong: "--explain goes without --json." };
    return { options: { isJson, ...(explain === undefined ? {} : { rule: explain }) } };
  } catch (error) {
    // Node says more than its first sentence about options that look like files.
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\. To specify/);
    return { wrong: first.endsWith(".") ? first : `${first}.` };
  }
}
