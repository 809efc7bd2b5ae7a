import { join } from "node:path";
import { canHoldData, claimDataDirectory } from "../infra/local/data-directory.ts";
import { filesToDrop } from "../infra/local/drop/files-to-drop.ts";
import { runStart } from "../infra/local/drop/run-start.ts";
import { readStartOptions, START_HELP, type StartOptions } from "../infra/local/drop/start-options.ts";
import { SynthError, synthesized } from "../infra/local/synthesized.ts";
import { UnknownInTemplateError } from "../infra/local/template.ts";
import { readPolicies } from "./read-policies.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, refused: 1, wrongUsage: 2 } as const;
const ROOT = join(import.meta.dirname, "..");

const say = (line: string): void => console.error(line);
const stopping = new AbortController();

/** A sentence for what a person can mend; anything else is our fault and shows its stack. */
function sentenceFor(error: unknown, { port }: StartOptions): string | undefined {
  if (error instanceof UnknownInTemplateError || error instanceof SynthError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Stop what uses it, or choose another with --port (0 takes any free one).`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
  return undefined;
}

async function start(options: StartOptions): Promise<number> {
  const found = filesToDrop(options.files);
  if ("wrong" in found) {
    say(found.wrong);
    return EXIT.wrongUsage;
  }
  const policies = options.policies === undefined ? undefined : readPolicies(options.policies);
  if (policies !== undefined && "wrong" in policies) {
    say(policies.wrong);
    return EXIT.wrongUsage;
  }
  if (options.data !== undefined && !canHoldData(options.data)) {
    say(`${options.data} is not a directory that can hold data. Choose another with --data.`);
    return EXIT.wrongUsage;
  }
  const release = options.data === undefined ? () => {} : claimDataDirectory(options.data);
  if (release === undefined) {
    say(`Another local stack runs on the data in ${options.data}. Stop it, or choose another directory with --data.`);
    return EXIT.wrongUsage;
  }
  try {
    const stack = await synthesized({
      root: ROOT,
      stage: "dev",
      ...(options.policies === undefined ? {} : { policies: options.policies }),
      ...(options.subscribers === undefined ? {} : { subscribers: options.subscribers }),
      onSynth: () => say("The sources changed: synthesizing the stack ..."),
    });
    const isRefused = await runStart({
      root: ROOT,
      options,
      stack,
      files: found.files,
      out: console.log,
      say,
      stop: stopping.signal,
    });
    return isRefused ? EXIT.refused : EXIT.done;
  } catch (error) {
    const sentence = sentenceFor(error, options);
    if (sentence === undefined) throw error;
    say(sentence);
    return EXIT.wrongUsage;
  } finally {
    release();
  }
}

const read = readStartOptions(process.argv.slice(2));
if ("help" in read) console.log(START_HELP);
else if ("wrong" in read) {
  say(read.wrong);
  process.exitCode = EXIT.wrongUsage;
} else {
  // A second Ctrl-C does not wait for anything.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => (stopping.signal.aborted ? process.exit(EXIT.refused) : stopping.abort()));
  }
  process.exitCode = await start(read.options);
}
