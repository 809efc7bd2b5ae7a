import type { Proposal } from "../answer.ts";
import type { Command } from "../command.ts";
import type { StoredFile } from "../ports.ts";
import { readAgain } from "../read-again.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** Files that one command sends: more are another day's work, prefix by prefix. */
const MAX_FILES = 100_000;
const MAX_ARGUMENTS = 1_000;
/** S3 keys end here (S3 quota). */
const MAX_KEY_BYTES = 1_024;

/** `replay`: sends files of the inbox through the pipeline again, as they lie there. */
export const replay: Command = {
  name: "replay",
  usage: "replay PREFIX/ | KEY... [--versions] --why TEXT",
  does: "reads files of the inbox again: all below a prefix (it ends in /), or the keys that are named",
  options: { versions: "flag" },
  takes: [1, MAX_ARGUMENTS],
  async run(world, asked): Promise<Proposal> {
    const files: StoredFile[] = [];
    for (const place of asked.args) {
      refuseNoKey(place);
      const found = place.endsWith("/") ? await below(world, place, asked.flag("versions")) : await named(world, place);
      files.push(...found);
      if (files.length > MAX_FILES) {
        throw new Refusal(`"${place}": more than ${MAX_FILES} files at once. Name a longer prefix.`);
      }
    }
    return readAgain(world, files);
  },
};

function refuseNoKey(place: string): void {
  if (place === "") throw new Refusal("replay takes keys or prefixes; got an empty one.");
  const bytes = Buffer.byteLength(place);
  if (bytes > MAX_KEY_BYTES) {
    throw new Refusal(`"${place.slice(0, 40)}…" is ${bytes} bytes long; S3 keys end at ${MAX_KEY_BYTES}.`);
  }
}

async function below({ buckets, outputs }: World, prefix: string, isEvery: boolean): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const page of buckets.versions(outputs.InboxBucketName, prefix)) {
    files.push(...page.filter(({ key, isLatest }) => !key.endsWith("/") && (isEvery || isLatest)));
    if (files.length > MAX_FILES) break;
  }
  if (files.length === 0) throw new Refusal(`There is no file below "${prefix}" in the inbox.`);
  return files;
}

async function named({ buckets, outputs }: World, key: string): Promise<StoredFile[]> {
  const file = await buckets.latest(outputs.InboxBucketName, key);
  if (!file) throw new Refusal(`There is no file "${key}" in the inbox. A prefix ends in /.`);
  return [file];
}
