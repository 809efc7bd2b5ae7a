import { join } from "node:path";
import { parseArgs } from "node:util";
import { readTime } from "../shared/time/wire-time.ts";

/** The directory of policies that is deployed unless another is named. */
export const BUNDLED_POLICIES = join(import.meta.dirname, "../shared/policies");
/** How far a policy may bind a supplier. */
const TRUSTS = ["contracted", "public-terms", "unverified"] as const;
const COMMANDS = ["list", "lint", "new", "try", "odrl", "tdm"] as const;

/** What `npm run policies` was asked to do. */
export interface PoliciesOptions {
  command: (typeof COMMANDS)[number];
  /** What stands after the command. */
  names: string[];
  isJson: boolean;
  trust: (typeof TRUSTS)[number];
  /** Directory that a new policy is written to, or that is tried against. */
  from: string;
  /** What each file's key is to begin with. */
  prefix: string;
  /** RFC 3339 instant of arrival and decision; the clock when absent. */
  now?: string;
}

export const POLICIES_HELP = `Keeps the policies: one file a supplier, and house.yaml.

  npm run policies -- list [DIR] [--json]
  npm run policies -- lint [DIR] [--json]
  npm run policies -- new NAME [--trust contracted|public-terms|unverified] [--from DIR]
  npm run policies -- odrl [ID] [--from DIR]
  npm run policies -- tdm [ID] [--from DIR]
  npm run policies -- try DIR FILE|DIR... [--from DIR] [--prefix PREFIX] [--now INSTANT] [--json]

list   the policies, how copy is matched to each, and until when its terms were read
lint   what is wrong with them: file, place, what was expected and what was found
new    writes a commented policy for a supplier that passes lint, and says what to fill in; overwrites nothing
odrl   a policy, or all of them, as ODRL 2.2 under RightsML's profile (JSON-LD)
tdm    what each says of text and data mining, as TDMRep has it: policy, header and meta, entry of tdmrep.json
try    decides files by the policies in use and by those in DIR, and shows what would become of them instead

  --from DIR       the policies in use; default: shared/policies
  --prefix PREFIX  the folder that the files are to lie in, such as in/mee/: a file's key is the prefix and its base name
  --now INSTANT    the moment of arrival and decision, such as 2026-01-05T09:00:00Z; default: now
  --json           JSON instead of a table
  --help           this text

Exit code: 0 done, 1 a policy is wrong or a file could not be read, 2 wrong usage.`;

/** Reads the command line; `wrong` is a sentence on what is wrong with it. */
export function policiesOptions(args: string[]): { options: PoliciesOptions } | { wrong: string } | { isHelp: true } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        trust: { type: "string", default: "public-terms" },
        from: { type: "string", default: BUNDLED_POLICIES },
        prefix: { type: "string", default: "" },
        now: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { isHelp: true };
    const [asked, ...names] = positionals;
    const command = COMMANDS.find((one) => one === asked);
    if (!command)
      return {
        wrong: asked ? `There is no command "${asked}".` : "Name a command: list, lint, new, odrl, tdm or try.",
      };
    const trust = TRUSTS.find((one) => one === values.trust);
    if (!trust) return { wrong: `--trust takes ${TRUSTS.join(", ")}; got "${values.trust}".` };
    const wrong = namesWrong(command, names.length);
    if (wrong) return { wrong };
    const time = values.now === undefined ? undefined : readTime(values.now);
    if (values.now !== undefined && time?.kind !== "instant") {
      return { wrong: `--now needs an instant with its offset, such as 2026-01-05T09:00:00Z; got "${values.now}".` };
    }
    const { from, prefix, json: isJson } = values;
    const now = time?.kind === "instant" ? { now: time.instant } : {};
    return { options: { command, names, isJson, trust, from, prefix, ...now } };
  } catch (error) {
    // Node says more than its first sentence about options that look like files.
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\. To specify/);
    return { wrong: first.endsWith(".") ? first : `${first}.` };
  }
}

function namesWrong(command: PoliciesOptions["command"], count: number): string | undefined {
  if (command === "try") return count < 2 ? "try needs a directory of policies, and files." : undefined;
  if (command === "new") return count === 1 ? undefined : "new needs the name of one supplier.";
  const takes = command === "odrl" || command === "tdm" ? "policy" : "directory";
  return count > 1 ? `${command} takes one ${takes}.` : undefined;
}
