import { type Allowance, fullAllowance } from "./archive/allowance.ts";
import type { Delivery } from "./copy/delivery.ts";
import type { Sender } from "./copy/item-copy.ts";
import type { Problem } from "./copy/problem.ts";
import type { Reading } from "./copy/reading.ts";
import type { EnclosedFile } from "./formats/enclosed-file.ts";
import { readFormat } from "./formats/read-format.ts";
import { loadedOnce } from "./loaded-once.ts";
import type { PolicyBundle } from "./rights/policy/policy.ts";
import type { FileFacts } from "./rights/reading.ts";

/**
 * Characters of one item's text: a long novel has a million. More are sent to keep the search for terms busy for seconds,
 * with several copies of the text in the function's memory.
 */
const MOST_CHARS = 2_000_000;

// The recogniser comes with it: as the formats are, it is loaded when there is copy for it.
const rightsReader = loadedOnce(() => import("./rights/reading.ts"));
const encodedReader = loadedOnce(() => import("./rights/encoded/item-rights.ts"));

/** What one file says, apart from the files inside it. */
export interface CopyRead {
  format: string | null;
  readings: Reading[];
  problems: Problem[];
  /** Files inside it, to be read as files of their own; see {@link readFiles}. */
  enclosed: EnclosedFile[];
}

/** Where a file lies inside a delivered one. */
export interface Place {
  /** Its name in there. */
  within?: string;
  /** Who sent the mail around it: stands in place of any sender that its items name. */
  sender?: Sender;
  /** The label of its encoding that came beside it. */
  charset?: string;
  /** What may still be taken out of the delivered file. */
  allowance: Allowance;
}

/**
 * Reads one file: what format it is, a reading of each item in it, and a coded problem for what could not be read.
 * Never throws: an item that fails inside is a problem, and its neighbours stand.
 */
export async function readCopy(
  bytes: Uint8Array,
  delivery: Delivery,
  policies: PolicyBundle,
  { within, sender, charset, allowance }: Place = { allowance: fullAllowance() },
): Promise<CopyRead> {
  try {
    const { format, file, items, problems, enclosed = [] } = await readFormat(bytes, allowance, charset);
    const { mayEncodeRights, readingOf } = await rightsReader();
    const readings: Reading[] = [];
    const all = [...problems];
    for (const [index, item] of items.entries()) {
      const facts: FileFacts = {
        ...file,
        ...(items.length > 1 ? { item: index } : {}),
        ...(within === undefined ? {} : { within }),
      };
      const chars = item.passages.reduce((sum, { text }) => sum + text.length, 0);
      if (chars > MOST_CHARS) {
        const where = items.length > 1 ? { where: `item ${index}` } : {};
        all.push({ code: "TEXT_TOO_LARGE", detail: `${chars} characters, at most ${MOST_CHARS}`, ...where });
        continue;
      }
      const copy = sender ? { ...item, marks: { ...item.marks, sender } } : item;
      try {
        const readRights = mayEncodeRights(copy, delivery) ? (await encodedReader()).itemRights : undefined;
        readings.push(readingOf(copy, facts, delivery, policies, readRights));
      } catch (error) {
        all.push({ ...internal(error), where: `item ${index}` });
      }
    }
    return { format, readings, problems: all, enclosed };
  } catch (error) {
    return { format: null, readings: [], problems: [internal(error)], enclosed: [] };
  }
}

// The message may quote the copy; the name never does.
function internal(error: unknown): Problem {
  return { code: "INTERNAL", detail: error instanceof Error ? error.name : "not an error" };
}
