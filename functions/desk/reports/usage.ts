import type { Note } from "../../../shared/notice/note.ts";
import type { Judgement } from "../../../shared/rights/decide.ts";
import type { Head } from "../../../shared/story/head.ts";
import { decisionsOf, NOTE_PREFIX } from "../../../shared/story/keys.ts";
import { inLanes } from "../../story/in-lanes.ts";
import { headsDecided } from "../heads-decided.ts";
import { decisionLine, noteOf } from "../history.ts";
import { rowsUnder } from "../rows-under.ts";
import type { World } from "../world.ts";
import type { Report, Reported } from "./report.ts";

const LANES = 8;
/** Entries of one story's ledger, and decisions of one of its turns, that are looked at. */
const MAX_NOTES = 2_000;
const MAX_DECISIONS = 20;
/** An announcement may follow its decision by so many days: the stream keeps trying for one, the `due` index ever after. */
const LATE_DAYS = 7;
const DAY_MS = 86_400_000;

const columns = [
  "supplier",
  "uri",
  "headline",
  "firstTold",
  "lastTold",
  "events",
  "licence",
  "agreement",
  "credit",
  "fee",
  "currency",
  "payTo",
  "settled",
] as const;
type Usage = Record<(typeof columns)[number], string>;

/** What subscribers were told in a period, from the ledger, under which licence and for what fee: for invoices. */
export const usage: Report<(typeof columns)[number]> = {
  does: "what subscribers were told in a period, under which licence and agreement, for what fee",
  columns,
  async *rows(world, asked) {
    // A story is found by the day of its last decision: it cannot have been told of before its first.
    const from = new Date(Date.parse(`${asked.from}T00:00:00Z`) - LATE_DAYS * DAY_MS).toISOString().slice(0, 10);
    const until = world.now().slice(0, 10);
    for await (const heads of headsDecided(world, asked.suppliers, { from, until: until < from ? from : until })) {
      const found = await inLanes(heads, LANES, (head) => usageOf(world, head, asked));
      for (const row of found) if (row) yield row;
    }
  },
};

async function usageOf(world: World, head: Head, { from, until }: Reported): Promise<Usage | undefined> {
  const { rows } = await rowsUnder(world.rows, head.pk, NOTE_PREFIX, { most: MAX_NOTES });
  const told = rows
    .map(noteOf)
    .filter(({ at, published }) => isWithin(at, from, until) && published.some(({ topic }) => topic === "Notices"));
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return undefined;
  const judgement = await termsOf(world, head, told);
  const text = judgement?.rights.parts.find(({ parts }) => parts.includes("text"));
  const fee = text?.duty.find(({ action }) => action === "compensate");
  const isOver = last.told.Notices === "withdrawn";
  return {
    supplier: head.supplier,
    uri: head.uri,
    headline: isOver ? "" : (head.headline ?? ""),
    firstTold: first.at,
    lastTold: last.at,
    events: told
      .flatMap(({ published }) => published.flatMap(({ topic, event }) => (topic === "Notices" ? [event] : [])))
      .join(" "),
    licence: text?.license?.id ?? "",
    agreement: judgement?.decision.agreement ?? "",
    credit: judgement?.rights.creditText ?? "",
    fee: fee ? String(fee.amount ?? "not stated") : "",
    currency: fee?.currency ?? "",
    payTo: fee?.to ?? "",
    settled: fee ? (fee.settled === true ? "yes" : "no") : "",
  };
}

const isWithin = (at: string, from: string, until: string): boolean =>
  at.slice(0, 10) >= from && at.slice(0, 10) <= until;

/** The terms under which it was last told as usable. */
async function termsOf(world: World, { pk }: Head, told: readonly Note[]): Promise<Judgement | undefined> {
  const usable = told.findLast(({ published }) =>
    published.some(({ topic, event }) => topic === "Notices" && event !== "withdrawn"),
  );
  const turn = usable?.turn ?? told.at(-1)?.turn ?? 0;
  const { rows } = await rowsUnder(world.rows, pk, decisionsOf(turn), { most: MAX_DECISIONS });
  const last = rows.at(-1);
  return last && decisionLine(last).judgement;
}
