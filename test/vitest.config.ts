import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Emulators and child processes start slowly on a shared machine; no test asserts a duration.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
