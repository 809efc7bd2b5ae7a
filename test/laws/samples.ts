import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMATS } from "../../shared/formats/index.ts";
import { type CopyRead, readCopy } from "../../shared/read-copy.ts";
import { FIXTURES, samplesOf } from "../formats/golden.ts";
import { articleErrors } from "../formats/ninjs-schema.ts";
import { bundleOf } from "../rights/desk-of.ts";

/** A fixture of a wire format. */
export interface Sample {
  format: string;
  name: string;
  bytes: Buffer;
}

/** Every fixture of every format. */
export const ALL_SAMPLES: readonly Sample[] = FORMATS.flatMap(({ name: format }) =>
  samplesOf(format).map((name) => ({ format, name, bytes: readFileSync(join(FIXTURES, format, name)) })),
);

/** The plain fixture of each format: `plain.*`, or the first of those that have numbers, or the shortest. */
export const PLAIN_SAMPLES: readonly Sample[] = FORMATS.map(({ name: format }) => {
  const own = ALL_SAMPLES.filter((sample) => sample.format === format);
  const plain = own.find(({ name }) => /^(?:plain|simple-1|harbour-ledger)\./.test(name));
  if (!plain) throw new Error(`The format ${format} has no plain fixture.`);
  return plain;
});

const policies = bundleOf();
const DELIVERY = { key: "in/x/copy", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };

/** Reads as ingest does. */
export const read = (bytes: Uint8Array | string): Promise<CopyRead> =>
  readCopy(Buffer.from(bytes as string), DELIVERY, policies);

/** What is wrong with an answer, whatever the bytes were: none at all, a fault of ours, an article that is not valid. */
export function wrongAnswer({ readings, problems, enclosed }: CopyRead): string[] {
  const isNone = readings.length + problems.length + enclosed.length === 0;
  return [
    ...(isNone ? ["no answer"] : []),
    ...problems.flatMap(({ code, detail, where }) =>
      code === "INTERNAL" ? [`INTERNAL ${detail} ${where ?? ""}`] : [],
    ),
    ...readings.flatMap(({ article }) => articleErrors(article)),
  ];
}
