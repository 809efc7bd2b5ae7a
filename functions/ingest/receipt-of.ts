import type { Problem } from "../../shared/copy/problem.ts";
import { sayProblem } from "../../shared/copy/say-problem.ts";
import { canonicalJson } from "../../shared/story/canonical-json.ts";
import { owedUntilOf } from "../../shared/story/head.ts";
import { dueShard, fileKey } from "../../shared/story/keys.ts";
import type { Receipt, ReceiptRecord } from "../../shared/story/receipt.ts";
import { sha256 } from "../../shared/story/sha256.ts";
import type { Drop } from "./s3-event.ts";

/** A DynamoDB item ends at 400 KB: a receipt names so much of what a large file held, and counts the rest. */
const MAX_PROBLEMS = 50;
const MAX_RECORD_BYTES = 250_000;
const MAX_NAME_BYTES = 80_000;

/** What was made of a file. */
export interface Outcome {
  format: string | null;
  records: ReceiptRecord[];
  problems: readonly Problem[];
  report: string | undefined;
  /** Names of the files inside. */
  enclosed?: readonly string[];
  /** Key of the delivered file, where this is one inside it. */
  inside?: string;
}

/** The receipt of a file; it owes the desk a notice when something of the file is in quarantine. */
export function receiptOf(
  drop: Drop,
  now: string,
  { format, records, problems, report, enclosed = [], inside }: Outcome,
): Receipt {
  const pk = fileKey(drop.bucket, drop.key);
  const said = problems.slice(0, MAX_PROBLEMS).map((problem) => ({ ...problem, message: sayProblem(problem) }));
  const isHeld = report !== undefined;
  return {
    pk,
    sk: drop.versionId ?? drop.eTag,
    bucket: drop.bucket,
    key: drop.key,
    at: now,
    receivedAt: drop.at,
    ...(drop.sequencer ? { sequencer: drop.sequencer } : {}),
    ...(format ? { format } : {}),
    ...(inside === undefined ? {} : { inside }),
    ...fittingRecords(records),
    ...fittingNames(enclosed),
    problems: said,
    ...(problems.length > said.length ? { problemsOmitted: problems.length - said.length } : {}),
    ...(report ? { report } : {}),
    // Whether an item was new or known changes nothing for whoever asks what became of the file.
    outcomeHash: sha256(canonicalJson({ states: records.map(({ uri, state }) => [uri, state]), problems: said })),
    ...(isHeld ? { owes: 1, duePk: dueShard(pk), dueAt: owedUntilOf(now) } : {}),
  };
}

function fittingRecords(all: readonly ReceiptRecord[]): Pick<Receipt, "records" | "recordsOmitted"> {
  const records = fitting(all, MAX_RECORD_BYTES);
  const omitted = all.length - records.length;
  return { records, ...(omitted > 0 ? { recordsOmitted: omitted } : {}) };
}

function fittingNames(all: readonly string[]): Pick<Receipt, "enclosed" | "enclosedOmitted"> {
  const enclosed = fitting(all, MAX_NAME_BYTES);
  const omitted = all.length - enclosed.length;
  return {
    ...(enclosed.length > 0 ? { enclosed } : {}),
    ...(omitted > 0 ? { enclosedOmitted: omitted } : {}),
  };
}

/** As many of the first as a part of a row holds. */
function fitting<T>(values: readonly T[], most: number): T[] {
  let bytes = 0;
  return values.filter((value) => {
    bytes += Buffer.byteLength(JSON.stringify(value));
    return bytes <= most;
  });
}
