import type { Reading } from "../../shared/copy/reading.ts";
import type { FileRead } from "../../shared/read-files.ts";
import type { State } from "../../shared/record/states.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import type { ReceiptRecord } from "../../shared/story/receipt.ts";
import { inLanes } from "../story/in-lanes.ts";
import { storeStory } from "../story/store-story.ts";
import type { Desk } from "../story/take-turn.ts";
import type { Quarantine } from "./ports.ts";
import { type Quarantined, quarantineFile } from "./quarantine-file.ts";
import type { Outcome } from "./receipt-of.ts";
import type { Drop } from "./s3-event.ts";

/** Items of one file that are stored at a time: a file of a thousand must fit the function's minute. */
const LANES = 8;

/** What was stored of an item, for metrics. */
export interface Decided {
  supplier: string;
  state: State;
}

/**
 * Stores the items of one file that was read, and keeps the file with a report where something of it was not stored and
 * the file around it does not say so already.
 */
export async function keepFile(
  desk: Desk & { quarantine: Quarantine },
  drop: Drop,
  { bytes, format, readings, problems, isReported }: FileRead,
): Promise<Outcome & { decided: Decided[]; suppliers: string[] }> {
  const items = await inLanes(readings, LANES, (reading) => keepItem(desk, reading, drop));
  const held = items.flatMap((item) => item.held ?? []);
  const report = isReported ? undefined : await quarantineFile(desk, drop, { bytes }, problems, held);
  const records = items.map(({ record }) => record);
  return {
    format,
    records,
    problems,
    report,
    decided: items.flatMap(({ decided }) => decided ?? []),
    suppliers: readings.flatMap(({ provenance }) => provenance.supplier ?? []),
  };
}

interface Kept {
  record: ReceiptRecord;
  held?: Quarantined;
  decided?: Decided;
}

/** Copy of a known supplier becomes a revision of its story; copy that nobody answers for is held with the file. */
async function keepItem(desk: Desk, reading: Reading, drop: Drop): Promise<Kept> {
  const { supplier } = reading.provenance;
  if (supplier === null) {
    const judgement = decide(reading, { policies: desk.policies, now: desk.now(), kills: [], wasUsable: false });
    return {
      record: recordOf(reading, judgement, "quarantined"),
      held: { reading, judgement },
      decided: { supplier: "unknown", state: judgement.decision.state },
    };
  }
  const arrival = { receivedAt: drop.at, sequencer: drop.sequencer };
  const { outcome, head, turn, judgement, late } = await storeStory(desk, reading, supplier, arrival);
  const standing = late ?? judgement ?? (await desk.table.decision(head.pk, head.decision));
  const made = turn === undefined ? {} : { turn };
  return {
    record: { ...recordOf(reading, standing, outcome), state: head.state, pk: head.pk, ...made },
    ...(turn === undefined ? {} : { decided: { supplier, state: head.state } }),
  };
}

function recordOf(
  { article }: Reading,
  judgement: Judgement | undefined,
  outcome: ReceiptRecord["outcome"],
): ReceiptRecord {
  return {
    uri: article.uri,
    revision: article.version ?? "1",
    state: judgement?.decision.state ?? "quarantine",
    findings: judgement?.findings.map(({ rule }) => rule) ?? [],
    outcome,
  };
}
