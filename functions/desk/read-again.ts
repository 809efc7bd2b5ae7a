import type { Answer, Proposal, Table } from "./answer.ts";
import type { StoredFile } from "./ports.ts";
import { receiptKey, replayEvents } from "./replay-events.ts";
import type { World } from "./world.ts";

/** Keys that the blast radius names; the rest is counted. */
const MAX_SHOWN = 20;
/** Files whose events are made before they are sent: bounds memory, and an interruption has sent what it counted. */
const BATCH = 500;

/** The proposal to send files through the pipeline again. */
export function readAgain(world: World, files: readonly StoredFile[]): Proposal {
  const touches = files.map(({ key, versionId }) => (versionId ? `${key}@${versionId}` : key));
  return {
    radius: [filesTable(files)],
    does: `Sends ${files.length} ${files.length === 1 ? "file" : "files"} to be read and decided again`,
    touches,
    count: files.length,
    async act(): Promise<Answer> {
      const done = world.progress("sent", files.length);
      for (let from = 0; from < files.length; from += BATCH) {
        const events = await replayEvents(world, files.slice(from, from + BATCH), done);
        await world.queues.send(
          world.outputs.IngestQueueUrl,
          events.map((body) => ({ body })),
        );
      }
      return {
        tables: [],
        says: [`${files.length} sent. What becomes of them: stats, reconcile, list.`],
        json: { sent: files.map((file) => ({ key: file.key, version: receiptKey(file) })) },
      };
    },
  };
}

/** Files as a table: the first of them, and how many more there are. */
export function filesTable(files: readonly StoredFile[]): Table {
  const more = files.length - MAX_SHOWN;
  return {
    head: ["key", "written", "bytes", "version"],
    rows: [
      ...files.slice(0, MAX_SHOWN).map((file) => [file.key, file.at, String(file.bytes), receiptKey(file)]),
      ...(more > 0 ? [[`and ${more} more`]] : []),
    ],
    none: "No file.",
  };
}
