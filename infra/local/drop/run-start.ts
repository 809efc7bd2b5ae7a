import { join, relative, resolve } from "node:path";
import { INBOX_PREFIX } from "../../../shared/names.ts";
import type { LocalStack, StackReports } from "../start-stack.ts";
import type { Synthesized } from "../synthesized.ts";
import { dropFiles } from "./drop-files.ts";
import { type DropWatch, dropWatch } from "./drop-watch.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { FileToDrop } from "./files-to-drop.ts";
import { inboxFolder } from "./inbox-folder.ts";
import { noticeQueues } from "./notice-queues.ts";
import { objectDrop } from "./object-drop.ts";
import { outcomeLines } from "./outcome-lines.ts";
import { progress } from "./progress.ts";
import type { StartOptions } from "./start-options.ts";
import { type TableRows, tableRows } from "./table-rows.ts";
import { differences, welcome } from "./welcome.ts";

const SAMPLE = "test/fixtures/web-page-text/harbour-ledger.txt";

/** Of a function's log, where it failed on an item: the error is among the last lines. */
const LINES_SHOWN = 5;

/** A function's log line that tells of a heartbeat. */
const HEARD = /"heartbeat heard".*"seconds":([\d.]+)/;

/** What a start works with: the project, the assembly, what to drop, and where to write. */
export interface Start {
  root: string;
  options: StartOptions;
  stack: Synthesized;
  /** The files that the arguments name. */
  files: readonly FileToDrop[];
  out(line: string): void;
  say(line: string): void;
  /** Aborted by Ctrl-C. */
  stop: AbortSignal;
}

function reportsTo(start: Start, watch: () => DropWatch | undefined): Partial<StackReports> {
  const { options, say } = start;
  return {
    warn: say,
    onLine: (name, line) => {
      if (options.logs) say(`${name}: ${line}`);
      const [, seconds] = (options.heartbeat && HEARD.exec(line)) || [];
      if (seconds !== undefined) say(`Heartbeat: from the inbox to its notice in ${seconds} seconds.`);
    },
    onFailure(name, outcome, lines) {
      if (!("error" in outcome)) return;
      say(`${name} failed: ${outcome.error.errorType}: ${outcome.error.errorMessage}`);
      if (!options.logs) for (const line of lines) say(`  ${line}`);
    },
    onItemsFailed(name, count, lines) {
      say(`${name} failed on ${count === 1 ? "an item" : `${count} items`}; what failed comes again.`);
      if (!options.logs) for (const line of lines.slice(-LINES_SHOWN)) say(`  ${line}`);
    },
    onMessageDone: (_queue, body) => watch()?.onMessageDone(body),
    onDeadLetter(queue, body) {
      say(`A message was given up; it lies in ${queue.split(":").at(-1)}.`);
      watch()?.onDeadLetter(body);
    },
  };
}

async function watchOf(start: Start, stack: LocalStack): Promise<{ watch: DropWatch; close(): void }> {
  const { InboxBucketName = "", ArticlesTableName = "", NoticesTopicArn = "", DeskTopicArn = "" } = stack.plan.outputs;
  const keys = stack.plan.tables.find(({ name }) => name === ArticlesTableName)?.keySchema ?? [];
  const feed = await stack.emulators.changesOf(
    ArticlesTableName,
    keys.map(({ AttributeName }) => AttributeName),
  );
  let rows: TableRows | undefined;
  const opened = (): TableRows => {
    if (rows === undefined) throw new Error("The table is followed before anything is dropped.");
    return rows;
  };
  const watch = dropWatch(InboxBucketName, opened, (files) => {
    start.say(`Nothing has happened for a while to ${files.length === 1 ? files[0] : `${files.length} files`}.`);
    return start.options.once;
  });
  rows = tableRows(stack.endpoint, ArticlesTableName, feed, watch.onRow);
  const topics = { Notices: NoticesTopicArn, Desk: DeskTopicArn };
  const stopListening = await noticeQueues(stack.endpoint, topics, watch.onNotice);
  return {
    watch,
    close() {
      stopListening();
      watch.close();
    },
  };
}

/** A path as whoever runs the command would type it. */
const fromHere = (path: string): string => relative(process.cwd(), path);

function untilStopped(stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) return done();
    stop.addEventListener("abort", () => done(), { once: true });
  });
}

/** Runs the stack and drops the files; returns whether one was refused. Rejects when the stack cannot be started. */
export async function runStart(start: Start): Promise<boolean> {
  const { root, options, stack: assembly, out, say, stop } = start;
  const { startStack } = await import("../start-stack.ts");
  let watch: DropWatch | undefined;
  const stack = await startStack({
    template: assembly.template,
    name: assembly.name,
    directory: assembly.directory,
    port: options.port,
    speed: options.speed,
    beats: options.heartbeat,
    ...(options.data === undefined ? {} : { dataDirectory: resolve(options.data) }),
    reports: reportsTo(start, () => watch),
  });
  let isRefused = false;
  try {
    const followed = await watchOf(start, stack);
    watch = followed.watch;
    try {
      if (!options.json)
        for (const line of [`Ready at ${stack.endpoint}`, ...differences(stack, options), ""]) out(line);
      const put = await objectDrop(stack.endpoint, stack.plan.outputs.InboxBucketName ?? "");
      const sample = {
        file: fromHere(join(root, SAMPLE)),
        key: `${INBOX_PREFIX}example/harbour-ledger.txt`,
      };
      const files = start.files.length === 0 ? [sample] : start.files;
      const tick = progress(files.length, process.stderr);
      const told = new Map<FileToDrop, readonly FileOutcome[]>();
      const tell = (outcomes: readonly FileOutcome[]): void => {
        isRefused ||= outcomes.some(({ problems }) => problems.length > 0);
        if (options.json) for (const outcome of outcomes) out(JSON.stringify(outcome));
      };
      const dropped = dropFiles(files, put, followed.watch, (file, outcomes) => {
        tell(outcomes);
        told.set(file, outcomes);
        tick();
      });
      await Promise.race([dropped, untilStopped(stop)]);
      const outcomes = files.flatMap((file) => told.get(file) ?? []);
      if (!options.json && outcomes.length > 0) for (const line of outcomeLines(outcomes)) out(line);
      if (options.once || stop.aborted) return isRefused;
      const inbox = join(root, "inbox");
      if (!options.json) for (const line of welcome(stack, fromHere(inbox))) out(line);
      const closeInbox = inboxFolder(inbox, ({ file, key }) => {
        void dropFiles([{ file: fromHere(file), key }], put, followed.watch, (_file, outcomes) => {
          tell(outcomes);
          if (!options.json) for (const line of outcomeLines(outcomes)) out(line);
        });
      });
      await untilStopped(stop);
      closeInbox();
    } finally {
      followed.close();
    }
  } finally {
    await stack.close();
  }
  if (!options.json) say("Stopped.");
  return isRefused;
}
