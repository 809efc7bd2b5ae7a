import type { Statement } from "../../copy/statement.ts";
import { type Fields, isFields, step } from "../../json/notes.ts";

/** Links of one item that are looked at; it has one. */
const MOST_LINKS = 50;

/** Where an item says that it stands for readers. */
export function canonicalLinks({ links }: Fields, at: string): Statement[] {
  if (!Array.isArray(links)) return [];
  return links.slice(0, MOST_LINKS).flatMap((raw: unknown, index): Statement[] => {
    const isCanonical = isFields(raw) && raw.rel === "canonical" && typeof raw.href === "string";
    if (!isCanonical) return [];
    const pointer = step(step(step(at, "links"), index), "href");
    return [{ field: "canonicalUrl", value: String(raw.href), source: "item-structured", pointer }];
  });
}
