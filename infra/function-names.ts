/** The functions of the pipeline. Each has its entry file at `functions/<name>/handler.ts`. */
export const FUNCTION_NAMES = ["ingest", "announce", "sweep", "release", "heartbeat"] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];
