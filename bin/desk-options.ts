import { parseArgs } from "node:util";
import type { Command } from "../functions/desk/command.ts";
import { COMMANDS } from "../functions/desk/index.ts";

/** What all commands of the desk share. */
export interface DeskOptions {
  command: Command;
  args: string[];
  /** The command's own options, as they were given. */
  values: Record<string, unknown>;
  form: "text" | "json" | "csv";
  stage?: string;
  endpoint?: string;
  isCloud: boolean;
  policies?: string;
  isSure: boolean;
  who?: string;
  why?: string;
}

const SHARED = {
  json: { type: "boolean" },
  csv: { type: "boolean" },
  stage: { type: "string" },
  endpoint: { type: "string" },
  cloud: { type: "boolean" },
  policies: { type: "string" },
  yes: { type: "boolean", short: "y" },
  who: { type: "string" },
  why: { type: "string" },
  reason: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The help of all commands, or of one. */
export function deskHelp(command?: Command): string {
  const commands = command ? [command] : COMMANDS;
  const lines = commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]);
  return `The operator's desk, on the stack that runs on this machine or the one in the cloud.

  npm run --silent desk -- COMMAND [options]

${lines.join("\n")}

A STORY is its uri, another id that its supplier gave it, or the id of a notice.

  --json          one JSON document for machines instead of tables; --csv where a command makes a file
  --stage NAME    the stack Imprimatur-NAME (default dev)
  --endpoint URL  where AWS answers (default: AWS_ENDPOINT_URL, else the local stack where one runs, else the cloud)
  --cloud         the cloud, though a local stack runs
  --policies DIR  the policies that are deployed there, where they are not those of shared/policies
  --why TEXT      the reason of a command that changes something; it is kept in the audit with who gave it
                  (--reason says the same)
  --who NAME      who gave it (default: the AWS identity, or the user of this machine)
  --yes           change without asking, for machines; without a terminal nothing is changed unless it is given
  --help          this text, or that of a command

Exit codes: 0 done, 1 something is not as it should be or could not be done, 2 wrong usage and nothing was changed.`;
}

/** Reads the command line; `wrong` is a sentence on what is wrong with it. */
export function deskOptions(args: string[]): { options: DeskOptions } | { wrong: string } | { help: string } {
  const [name, ...rest] = args;
  const isBare = name === undefined || name.startsWith("-");
  const command = COMMANDS.find((one) => one.name === name);
  if (isBare && args.some((arg) => arg === "--help" || arg === "-h")) return { help: deskHelp() };
  const names = COMMANDS.map((one) => one.name).join(", ");
  if (isBare) return { wrong: `Name a command: ${names}.` };
  if (!command) return { wrong: `There is no command "${name}": ${names}.` };
  try {
    const own = Object.entries(command.options).map(([option, kind]) => [
      option,
      { type: kind === "text" ? ("string" as const) : ("boolean" as const) },
    ]);
    const parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...Object.fromEntries(own), ...SHARED },
    });
    const { positionals } = parsed;
    const values: Record<string, unknown> = parsed.values;
    if (values.help) return { help: deskHelp(command) };
    const [least, most] = command.takes;
    if (positionals.length < least || positionals.length > most) return { wrong: `Usage: ${command.usage}.` };
    if (values.json && values.csv) return { wrong: "Choose one of --json and --csv." };
    if (values.csv && !command.makesCsv) return { wrong: `${command.name} makes no CSV. Use --json.` };
    if (values.cloud && values.endpoint !== undefined) return { wrong: "Choose one of --cloud and --endpoint." };
    return { options: optionsOf(command, positionals, values) };
  } catch (error) {
    // Node says more than its first sentence about options that look like files.
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\. To specify/);
    return { wrong: first.endsWith(".") ? first : `${first}.` };
  }
}

function optionsOf(command: Command, args: string[], values: Record<string, unknown>): DeskOptions {
  // A kill has a reason; it is kept as every other why.
  const why = values.why ?? values.reason;
  const texts = ["stage", "endpoint", "policies", "who"] as const;
  const given = texts.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]]] : []));
  return {
    command,
    args,
    values,
    form: values.json ? "json" : values.csv ? "csv" : "text",
    isCloud: values.cloud === true,
    isSure: values.yes === true,
    ...(typeof why === "string" ? { why } : {}),
    ...Object.fromEntries(given),
  };
}
