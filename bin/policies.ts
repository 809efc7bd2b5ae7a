import { printOdrl, printTdm } from "./policies-export.ts";
import { lintDirectory } from "./policies-lint.ts";
import { listPolicies } from "./policies-list.ts";
import { writePolicy } from "./policies-new.ts";
import { POLICIES_HELP, type PoliciesOptions, policiesOptions } from "./policies-options.ts";
import { tryPolicies } from "./policies-try.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** What a command came to: whether something is wrong with policies or files, or a sentence on wrong usage. */
export type Outcome = { isRefused: boolean } | { wrong: string };

const COMMANDS: Record<PoliciesOptions["command"], (options: PoliciesOptions) => Outcome | Promise<Outcome>> = {
  list: listPolicies,
  lint: lintDirectory,
  new: writePolicy,
  try: tryPolicies,
  odrl: printOdrl,
  tdm: printTdm,
};

async function run(args: string[]): Promise<number> {
  const asked = policiesOptions(args);
  if ("isHelp" in asked) {
    console.log(POLICIES_HELP);
    return EXIT.done;
  }
  const outcome = "wrong" in asked ? asked : await COMMANDS[asked.options.command](asked.options);
  if ("wrong" in outcome) {
    console.error(`${outcome.wrong}\nSee npm run policies -- --help.`);
    return EXIT.wrongUsage;
  }
  return outcome.isRefused ? EXIT.refused : EXIT.done;
}

// A reader such as `head` that closes its end early is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
