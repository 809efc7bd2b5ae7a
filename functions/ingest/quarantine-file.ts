import type { Problem } from "../../shared/copy/problem.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { sayProblem } from "../../shared/copy/say-problem.ts";
import { explanation } from "../../shared/desk-page/explanation.ts";
import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import { RECORD_SCHEMA } from "../../shared/record/record.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { sha256 } from "../../shared/story/sha256.ts";
import type { Quarantine } from "./ports.ts";
import type { Drop } from "./s3-event.ts";

/** The version of the report's shape. */
const REPORT_SCHEMA = "imprimatur.quarantine/1";

/** An item that was read and has no supplier. */
export interface Quarantined {
  reading: Reading;
  judgement: Judgement;
}

/**
 * Keeps the original of a file that is not, or not wholly, in the table, with a report that says what is wrong and what
 * to do. The key is a hash: S3 keys end at 1,024 bytes, and suppliers' own names may be that long already.
 * Gives the report's key, or `undefined` when there is nothing to report.
 */
export async function quarantineFile(
  { quarantine, now }: { quarantine: Quarantine; now: () => string },
  drop: Drop,
  original: { bytes?: Uint8Array },
  problems: readonly Problem[],
  held: readonly Quarantined[],
): Promise<string | undefined> {
  if (problems.length === 0 && held.length === 0) return undefined;
  const folder = `${ARCHIVE_PREFIX.quarantine}${sha256(`${drop.bucket}/${drop.key}\n${drop.versionId ?? drop.eTag}`)}`;
  if (original.bytes) await quarantine.putOriginal(`${folder}/original`, original.bytes);
  else await quarantine.copyOriginal(`${folder}/original`, drop);
  const report = `${folder}/report.json`;
  await quarantine.putReport(report, {
    schema: REPORT_SCHEMA,
    bucket: drop.bucket,
    key: drop.key,
    ...(drop.versionId ? { versionId: drop.versionId } : {}),
    at: now(),
    original: `${folder}/original`,
    problems: problems.map((problem) => ({ ...problem, message: sayProblem(problem) })),
    whatToDo: whatToDo(problems, held),
    explanations: held.map(({ reading: { article, provenance }, judgement }) =>
      explanation({ article, provenance, ...judgement }),
    ),
    records: held.map(({ reading: { article, provenance }, judgement }) => ({
      schema: RECORD_SCHEMA,
      article,
      provenance,
      ...judgement,
    })),
  });
  return report;
}

function whatToDo(problems: readonly Problem[], held: readonly Quarantined[]): string[] {
  return [
    ...new Set([
      ...problems.map(sayProblem),
      ...held.flatMap(({ judgement }) =>
        judgement.findings.filter(({ severity }) => severity === "quarantine").map(({ message }) => message),
      ),
      "When it is mended, put the file into the inbox again under the same key.",
    ]),
  ];
}
