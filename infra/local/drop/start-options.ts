import { parseArgs } from "node:util";
import { LOCAL_PORT } from "../local-account.ts";

/** What `npm start` was asked to do. */
export interface StartOptions {
  files: string[];
  once: boolean;
  json: boolean;
  logs: boolean;
  heartbeat: boolean;
  port: number;
  speed: number;
  data?: string;
  policies?: string;
  subscribers?: string;
}

const LAST_PORT = 65_535;
/** Functions take their real time: faster, and a queue would hand out again what a function still works on. */
const FASTEST = 60;

/** The text of `--help`. */
export const START_HELP = `Usage: npm start -- [FILE|DIR ...] [options]

Runs the pipeline on this machine, as cdk synth made it, and drops the given files into its inbox.
Without files it drops a sample. Every file of a directory is dropped; its folders name the suppliers.

  --once           end when every file given has been decided and announced
  --json           print one line of JSON a file and nothing else (with npm run --silent start, npm is quiet, too);
                   a file inside an archive or a mail has a line of its own, "file": "day.zip!story.xml"
  --port N         the port of 127.0.0.1 for all AWS clients; 0 takes any free one (default ${LOCAL_PORT})
  --data DIR       keep everything in DIR, across restarts and crashes (default: in memory)
  --speed N        let schedules and queues wait N times shorter than in the cloud (default 1)
  --policies DIR   use the policy files in DIR instead of shared/policies
  --subscribers FILE  use the subscribers in FILE instead of infra/subscribers.yaml
  --heartbeat      let the heartbeat beat, and say how long each took from the inbox to its notice
  --logs           print the functions' logs on stderr
  --help           print this

Exit codes: 0 done, 1 some files were refused, 2 wrong usage.
`;

const OPTIONS = {
  once: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  logs: { type: "boolean", default: false },
  heartbeat: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  port: { type: "string" },
  speed: { type: "string" },
  data: { type: "string" },
  policies: { type: "string" },
  subscribers: { type: "string" },
} as const;

/** The options, or `help`, or the sentence that says what is wrong with them. */
export type ReadStartOptions = { options: StartOptions } | { help: true } | { wrong: string };

function number(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) && value >= least && value <= most ? value : undefined;
}

/** Reads the arguments after `npm start --`. */
export function readStartOptions(args: readonly string[]): ReadStartOptions {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // Node says more than its first sentence about options that look like files.
    const message = (error instanceof Error ? error.message : String(error)).split(/\. To specify/)[0];
    return { wrong: `${message}. See npm start -- --help.` };
  }
  const { values, positionals } = parsed;
  if (values.help) return { help: true };
  const port = number(values.port ?? String(LOCAL_PORT), 0, LAST_PORT);
  if (port === undefined || !Number.isInteger(port))
    return { wrong: `--port takes a number from 0 to ${LAST_PORT}, not ${values.port}.` };
  const speed = number(values.speed ?? "1", 1, FASTEST);
  if (speed === undefined) return { wrong: `--speed takes a number from 1 to ${FASTEST}, not ${values.speed}.` };
  const { once, json, logs, heartbeat, data, policies, subscribers } = values;
  return {
    options: {
      files: positionals,
      once,
      json,
      logs,
      heartbeat,
      port,
      speed,
      ...(data === undefined ? {} : { data }),
      ...(policies === undefined ? {} : { policies }),
      ...(subscribers === undefined ? {} : { subscribers }),
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}
