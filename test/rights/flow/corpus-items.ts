import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { ItemCopy } from "../../../shared/copy/item-copy.ts";
import type { Reading } from "../../../shared/copy/reading.ts";
import { readFormat } from "../../../shared/formats/read-format.ts";
import { itemRights } from "../../../shared/rights/encoded/item-rights.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { type FileFacts, readingOf } from "../../../shared/rights/reading.ts";
import { NOW } from "../desk-of.ts";
import { agencyOf } from "./agency-of.ts";

const FILES = resolve(import.meta.dirname, "../../../../shared/corpus/files");
/** Whether the corpus lies beside the project. */
export const HAS_CORPUS = existsSync(FILES);

/** One item of a corpus file as its format reads it, and the key under which a house would get it. */
export interface CorpusItem {
  /** Path in the corpus. */
  file: string;
  /** Place in the file, from 0. */
  index: number;
  /** Prefix of its agency; undefined when it is no agency's. */
  agency: string | undefined;
  copy: ItemCopy;
  facts: FileFacts;
}

/** Every file of the corpus by its path in it, in order. */
export function corpusFiles(): string[] {
  const entries = readdirSync(FILES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => relative(FILES, join(parentPath, name))).sort();
}

/** The bytes of a corpus file. */
export function corpusBytes(file: string): Buffer {
  return readFileSync(join(FILES, file));
}

/** The items in a file, or in other bytes in its place. */
export async function itemsOf(file: string, bytes: Uint8Array = corpusBytes(file)): Promise<CorpusItem[]> {
  const { file: facts, items } = await readFormat(bytes);
  return items.map((copy, index) => {
    const providers = copy.article.infoSources?.flatMap(({ name }) => name ?? []) ?? [];
    const place = items.length > 1 ? { ...facts, item: index } : facts;
    return { file, index, agency: agencyOf(file, providers), copy, facts: place };
  });
}

/** Every item of the corpus, in the order of the files; of all files, or of those that are asked for. */
export async function corpusItems(isAsked: (file: string) => boolean = () => true): Promise<CorpusItem[]> {
  const items: CorpusItem[] = [];
  for (const file of corpusFiles()) if (isAsked(file)) items.push(...(await itemsOf(file)));
  return items;
}

/** An item as it is read when it comes under its agency's prefix. */
export function readAtPrefix({ file, agency, copy, facts }: CorpusItem, policies: PolicyBundle): Reading {
  const key = `in/${agency ?? "unknown"}/${file}`;
  return readingOf(copy, facts, { key, receivedAt: NOW, metadata: {} }, policies, itemRights);
}
