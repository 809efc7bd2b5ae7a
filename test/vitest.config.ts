import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * What tests the core, which keeps no state: its files share a worker with all that it has loaded and compiled. Those
 * that start processes, servers or emulators, and the laws that look at the processor's time, have one of their own.
 */
const PURE = [
  "archive",
  "bytes",
  "desk-page",
  "formats",
  "functions",
  "markup",
  "near-duplicate",
  "notice",
  "record",
  "republish",
  "rights",
  "subscribers",
  "time",
  "wire",
  "xml",
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Emulators and child processes start slowly on a shared machine; no test asserts a duration.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Left to itself it leaves a processor idle, which of two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: "core", include: PURE, isolate: false } },
      { extends: true, test: { name: "rest", include: ["test/**/*.test.ts"], exclude: PURE } },
    ],
  },
});
