import { logger } from "./telemetry.ts";

/** What may be said of an error in a log: a parser's message quotes what it read, so of those only the name. */
function said(error: unknown): { error: string; reason?: string } {
  if (!(error instanceof Error)) return { error: "not an error" };
  return error instanceof SyntaxError ? { error: error.name } : { error: error.name, reason: error.message };
}

/** The same work, whose failures are logged before they let the record be tried again: the batch reports only its id. */
export function failuresTold<T>(work: (record: T) => Promise<void>, idOf: (record: T) => string) {
  return async (record: T): Promise<void> => {
    try {
      await work(record);
    } catch (error) {
      logger.error("failed; it comes again", { record: idOf(record), ...said(error) });
      throw error;
    }
  };
}
