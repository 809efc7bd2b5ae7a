import { parseArgs } from "node:util";
import { CHANNELS } from "../shared/rights/policy/policy-terms.ts";
import { readTime } from "../shared/time/wire-time.ts";

/** What `npm run read` was asked to do. */
export interface ReadOptions {
  paths: string[];
  isJson: boolean;
  /** The key that a single file is to have; its base name when absent. */
  key?: string;
  /** RFC 3339 instant of arrival and of the decision; the clock when absent. */
  now?: string;
  /** Directory whose policy files replace the bundled ones. */
  policies?: string;
  /** Prints the decision in ODRL instead. */
  isOdrl: boolean;
  /** Makes the copy ready to publish instead: by which channel, in which territory, as text or as a page. */
  republish?: { channel: (typeof CHANNELS)[number]; territory?: string; isText: boolean };
}

/** Where copy may be published: ISO 3166-1 or 3166-2. */
const TERRITORY = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

export const READ_HELP = `Reads wire copy, decides what may be done with each part of it, and prints the decision.
No AWS, no server: nothing is stored or announced.

  npm run --silent read -- [--json] [--key KEY] [--now INSTANT] [--policies DIR] FILE|DIR...
  npm run --silent read -- --odrl ... FILE|DIR...
  npm run --silent read -- --republish CHANNEL [--territory CODE] [--text] ... FILE

  --json          one line of JSON a file: {file, format, items, problems}; a file inside an archive or a mail has
                  a line of its own after it, "file": "day.zip!story.xml"
  --key KEY       the key of the object, such as in/mee/story.txt; its folder may name the supplier.
                  Only with a single file; without it a file's key is its base name
  --now INSTANT   the moment of arrival and decision, such as 2026-01-05T09:00:00Z; default: now
  --policies DIR  decide by the policy files (*.yaml) in DIR instead of the bundled ones
  --odrl          the decision as ODRL 2.2 under RightsML's profile, a line of JSON-LD an item
  --republish CHANNEL  the copy ready to publish: a page with the credits, links and notes that its terms ask for.
                  CHANNEL is web, app, print, broadcast, newsletter, social, archive, syndication or ai.
                  Where it may not be published, the reasons are told instead (exit code 1)
  --territory CODE where it is to be published, such as DE or US-NY; needed where its terms are limited to a territory
  --text          plain text instead of a page
  --help          this text

A side-car <file>.rights.json beside a file is read with it. Directories are read with all below, in order of name.
Exit code: 0 done, 1 some file could not be read or may not be published, 2 wrong usage.`;

/** Reads the command line; `wrong` is a sentence on what is wrong with it. */
export function readOptions(args: string[]): { options: ReadOptions } | { wrong: string } | { isHelp: true } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        key: { type: "string" },
        now: { type: "string" },
        policies: { type: "string" },
        odrl: { type: "boolean", default: false },
        republish: { type: "string" },
        territory: { type: "string" },
        text: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { isHelp: true };
    const { json: isJson, key, now, policies } = values;
    if (positionals.length === 0) return { wrong: "Name a file or a directory to read." };
    if (key !== undefined && positionals.length > 1) return { wrong: "--key goes with a single file." };
    if (key === "") return { wrong: "--key needs a key." };
    const time = now === undefined ? undefined : readTime(now);
    if (now !== undefined && time?.kind !== "instant") {
      return { wrong: `--now needs an instant with its offset, such as 2026-01-05T09:00:00Z; got "${now}".` };
    }
    const asked = republishOf(values);
    if ("wrong" in asked) return asked;
    return {
      options: {
        paths: positionals,
        isJson,
        isOdrl: values.odrl,
        ...asked,
        ...(key === undefined ? {} : { key }),
        ...(time?.kind === "instant" ? { now: time.instant } : {}),
        ...(policies === undefined ? {} : { policies }),
      },
    };
  } catch (error) {
    // Node says more than its first sentence about options that look like files.
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\. To specify/);
    return { wrong: first.endsWith(".") ? first : `${first}.` };
  }
}

function republishOf({
  republish,
  territory,
  text: isText,
}: {
  republish?: string | undefined;
  territory?: string | undefined;
  text: boolean;
}): Pick<ReadOptions, "republish"> | { wrong: string } {
  if (republish === undefined) {
    return territory || isText ? { wrong: "--territory and --text go with --republish." } : {};
  }
  const channel = CHANNELS.find((one) => one === republish);
  if (!channel) return { wrong: `--republish takes ${CHANNELS.join(", ")}; got "${republish}".` };
  if (territory !== undefined && !TERRITORY.test(territory)) {
    return { wrong: `--territory takes an ISO 3166 code such as DE or US-NY; got "${territory}".` };
  }
  return { republish: { channel, isText, ...(territory === undefined ? {} : { territory }) } };
}
