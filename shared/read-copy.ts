import type { Delivery } from "./copy/delivery.ts";
import type { Problem } from "./copy/problem.ts";
import type { Reading } from "./copy/reading.ts";
import { readFormat } from "./formats/read-format.ts";
import type { PolicyBundle } from "./rights/policy/policy.ts";
import { type FileFacts, readingOf } from "./rights/reading.ts";

/**
 * Reads one file: what format it is, a reading of each item in it, and a coded problem for what could not be read.
 * Never throws: an item that fails inside is a problem, and its neighbours stand.
 */
export async function readCopy(
  bytes: Uint8Array,
  delivery: Delivery,
  policies: PolicyBundle,
): Promise<{ format: string | null; readings: Reading[]; problems: Problem[] }> {
  try {
    const { format, file, items, problems } = await readFormat(bytes);
    const readings: Reading[] = [];
    const all = [...problems];
    for (const [index, item] of items.entries()) {
      const facts: FileFacts = items.length > 1 ? { ...file, item: index } : file;
      try {
        readings.push(readingOf(item, facts, delivery, policies));
      } catch (error) {
        all.push({ ...internal(error), where: `item ${index}` });
      }
    }
    return { format, readings, problems: all };
  } catch (error) {
    return { format: null, readings: [], problems: [internal(error)] };
  }
}

// The message may quote the copy; the name never does.
function internal(error: unknown): Problem {
  return { code: "INTERNAL", detail: error instanceof Error ? error.name : "not an error" };
}
