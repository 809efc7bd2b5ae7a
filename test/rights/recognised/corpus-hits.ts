import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readCopy } from "../../../shared/read-copy.ts";
import { bundleOf } from "../desk-of.ts";

const FILES = resolve(import.meta.dirname, "../../../../shared/corpus/files");
/** Whether the corpus lies beside the project. */
export const HAS_CORPUS = existsSync(FILES);
/** Kinds of notice whose every hit over the corpus a person has looked at. */
export const REVIEWED = new Set([
  "fee",
  "republish-free",
  "licence",
  "embargo",
  "kill",
  "withhold",
  "advisory",
  "territory-out",
  "territory-only",
  "recipient-out",
  "channel-out",
  "channel-only",
  "use-until",
  "non-commercial",
  "no-redistribution",
  "first-published",
  "link-back",
  "keep-links",
  "no-edit",
  "delay",
]);

/** One hit: file, item, kind, pattern, place. Never the words. */
export type CorpusHit = [file: string, item: number, kind: string, rule: string, place: string];

/** Every hit of those kinds over the corpus, without any policy, in the order of the files. */
export async function corpusHits(): Promise<CorpusHit[]> {
  const hits: CorpusHit[] = [];
  const entries = readdirSync(FILES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const delivery = { key: "in/x", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };
    const { readings } = await readCopy(readFileSync(path), delivery, bundleOf());
    for (const [item, { notices }] of readings.entries()) {
      for (const { kind, rule, span, pointer } of notices) {
        if (REVIEWED.has(kind))
          hits.push([relative(FILES, path), item, kind, rule, span ? `#char=${span[0]},${span[1]}` : (pointer ?? "")]);
      }
    }
  }
  return hits;
}
