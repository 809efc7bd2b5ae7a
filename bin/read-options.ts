import { parseArgs } from "node:util";
import { CHANNELS } from "../shared/rights/policy/policy-terms.ts";
import type { Target } from "../shared/rights/target.ts";
import { readTime } from "../shared/time/wire-time.ts";
import { LANGUAGE_TAGS, wordsOf } from "../shared/words/languages.ts";
import type { Words } from "../shared/words/words.ts";

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
  /** The words of the language that was asked for; those of the house when absent. */
  words?: Words;
  /** For which use it is decided: a channel, a territory, or both; the house's own when absent. */
  target?: Target;
  /** Prints the decision in ODRL instead. */
  isOdrl: boolean;
  /** Makes the copy ready to publish instead: by which channel, in which territory, as text or as a page. */
  republish?: { channel: (typeof CHANNELS)[number]; territory?: string; isText: boolean };
}

/** Where copy may be published: ISO 3166-1 or 3166-2. */
const TERRITORY = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

export const READ_HELP = `Reads wire copy, decides what may be done with each part of it, and prints the decision.
No AWS, no server: nothing is stored or announced.

  npm run --silent read -- [--json] [--key KEY] [--now INSTANT] [--policies DIR] [--language TAG]
                           [--channel CHANNEL] [--territory CODE] FILE|DIR...
  npm run --silent read -- --odrl ... FILE|DIR...
  npm run --silent read -- --republish CHANNEL [--territory CODE] [--text] ... FILE

  --json          one line of JSON a file: {file, format, items, problems}; a file inside an archive or a mail has
                  a line of its own after it, "file": "day.zip!story.xml"
  --key KEY       the key of the object, such as in/mee/story.txt; its folder may name the supplier.
                  Only with a single file; without it a file's key is its base name
  --now INSTANT   the moment of arrival and decision, such as 2026-01-05T09:00:00Z; default: now
  --policies DIR  decide by the policy files (*.yaml) in DIR instead of the bundled ones
  --language TAG  the language of sentences and labels: ${LANGUAGE_TAGS.join(" or ")}. Without it the house's (language in
                  house.yaml), or for the page that of the terminal (LC_ALL, LC_MESSAGES, LANG), or English
  --channel CHANNEL    decides for that use, not for all that the house does
  --territory CODE     the same for a place, such as DE or US-NY
  --odrl          the decision as ODRL 2.2 under RightsML's profile, a line of JSON-LD an item
  --republish CHANNEL  the copy ready to publish: a page with the credits, links and notes that its terms ask for.
                  CHANNEL is web, app, print, broadcast, newsletter, social, archive, syndication or ai.
                  Where it may not be published, the reasons are told instead (exit code 1)
                  --territory says where; it is needed where the terms are limited to a territory
  --text          plain text instead of a page, with --republish
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
        language: { type: "string" },
        channel: { type: "string" },
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
    const asked = useOf(values);
    if ("wrong" in asked) return asked;
    const words = wordsOf(values.language);
    if (values.language !== undefined && !words) {
      return { wrong: `--language takes ${LANGUAGE_TAGS.join(", ")}; got "${values.language}".` };
    }
    return {
      options: {
        paths: positionals,
        isJson,
        isOdrl: values.odrl,
        ...asked,
        ...(words ? { words } : {}),
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

type Use = Pick<ReadOptions, "republish" | "target">;

function useOf({
  republish,
  channel: asked,
  territory,
  text: isText,
}: {
  republish?: string | undefined;
  channel?: string | undefined;
  territory?: string | undefined;
  text: boolean;
}): Use | { wrong: string } {
  if (republish === undefined && isText) return { wrong: "--text goes with --republish." };
  if (republish !== undefined && asked !== undefined) return { wrong: "--republish names the channel itself." };
  const name = republish ?? asked;
  const option = republish === undefined ? "--channel" : "--republish";
  const channel = CHANNELS.find((one) => one === name);
  if (name !== undefined && !channel) return { wrong: `${option} takes ${CHANNELS.join(", ")}; got "${name}".` };
  if (territory !== undefined && !TERRITORY.test(territory)) {
    return { wrong: `--territory takes an ISO 3166 code such as DE or US-NY; got "${territory}".` };
  }
  if (channel === undefined && territory === undefined) return {};
  const target = { ...(channel ? { channels: [channel] } : {}), ...(territory ? { territory: [territory] } : {}) };
  if (republish === undefined || !channel) return { target };
  return { target, republish: { channel, isText, ...(territory === undefined ? {} : { territory }) } };
}
