import { READING_GOAL, type ReadingFigures } from "./measure-reading.ts";

/** What reading takes, as lines for people. */
export function readingReport(reading: Readonly<Record<string, ReadingFigures>>): string[] {
  const missed = Object.values(reading).filter(({ ratioToJsonParse }) => ratioToJsonParse < READING_GOAL).length;
  return [
    "Bytes to record         size  articles/s    MB/s  of JSON.parse  first article  peak memory",
    ...Object.entries(reading).map(([format, run]) =>
      [
        `  ${format.padEnd(18)}`,
        `${(run.bytes / 1000).toFixed(1)} kB`.padStart(8),
        run.articlesPerSecond.toFixed(0).padStart(11),
        run.megabytesPerSecond.toFixed(1).padStart(7),
        run.ratioToJsonParse.toFixed(3).padStart(14),
        `${run.firstMs.toFixed(0)} ms`.padStart(14),
        `${run.peakMb.toFixed(0)} MB`.padStart(12),
      ].join(" "),
    ),
    `  the goal of ${READING_GOAL} of JSON.parse over the same trees: ${missed} of ${Object.keys(reading).length} formats miss it`,
  ];
}
