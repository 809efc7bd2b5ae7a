import type { NearDuplicate } from "../copy/near-duplicate.ts";
import { type Sketch, shareOf } from "./sketch.ts";

/** Hashes by which a text is found again. Six find half of the texts that share a fifth, nine in ten that share a half. */
const SOUGHT = 6;
/** Fewer shared runs are chance, or one quotation. */
const LEAST_SHARE = 0.2;
/** Duplicates that a desk is told of. */
const MOST_TOLD = 5;

/** A story under one of its hashes, in the table until `expiresAt`. */
export interface SketchRow {
  pk: string;
  /** The supplier, then the story: the others' rows lie before and behind a supplier's own. */
  sk: string;
  uri: string;
  supplier: string;
  licence: string | null;
  sketch: Sketch;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** Sort key of the first row of a supplier, and the key behind its last. */
export function sketchesOf(supplier: string): { first: string; behind: string } {
  return { first: `${supplier}#`, behind: `${supplier}$` };
}

/** The rows under which a story is found again by its text. */
export function sketchRows(
  story: { pk: string; uri: string; supplier: string; licence: string | null },
  sketch: Sketch,
  expiresAt: number,
): SketchRow[] {
  const { pk, uri, supplier, licence } = story;
  const sk = `${sketchesOf(supplier).first}${pk}`;
  return sketch.least
    .slice(0, SOUGHT)
    .map((hash) => ({ pk: `RUN#${hash.toString(36)}`, sk, uri, supplier, licence, sketch, expiresAt }));
}

/** The stories among rows that share much with a text, each once, the most alike first. */
export function nearest(own: Sketch, rows: readonly SketchRow[]): NearDuplicate[] {
  const stories = new Map(rows.map((row) => [row.sk, row]));
  return [...stories.values()]
    .map(({ uri, supplier, licence, sketch }) => ({ uri, supplier, licence, share: shareOf(own, sketch) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.uri < b.uri ? -1 : 1))
    .slice(0, MOST_TOLD);
}
