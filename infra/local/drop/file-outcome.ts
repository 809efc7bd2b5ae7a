import type { Receipt } from "../../../shared/story/receipt.ts";
import type { ReceivedNotice } from "./notice-queues.ts";

/** What became of a dropped file: a line of `npm start -- --json`. */
export interface FileOutcome {
  file: string;
  key: string;
  items: { uri: string; revision: string; state: string; findings: string[] }[];
  notices: ReceivedNotice[];
  problems: { code: string; detail?: string; where?: string; message: string }[];
  /** From the put to the last thing that was waited for. */
  millis: number;
}

/** The outcome that a file's receipt tells. */
export function outcomeOf(
  drop: { file: string; key: string; at: number },
  receipt: Pick<Receipt, "records" | "problems">,
  notices: readonly ReceivedNotice[],
): FileOutcome {
  return {
    file: drop.file,
    key: drop.key,
    items: receipt.records.map(({ uri, revision, state, findings }) => ({
      uri,
      revision,
      state,
      findings: [...findings],
    })),
    notices: [...notices],
    problems: receipt.problems.map((problem) => ({ ...problem })),
    millis: Date.now() - drop.at,
  };
}

/** The outcome of a file of which there is no receipt. */
export function failedOutcome(
  drop: { file: string; key: string; at: number },
  code: string,
  message: string,
): FileOutcome {
  return outcomeOf(drop, { records: [], problems: [{ code: code as never, message }] }, []);
}
