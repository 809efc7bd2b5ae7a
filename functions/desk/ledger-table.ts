import type { Note } from "../../shared/notice/note.ts";
import type { Table } from "./answer.ts";

/** The ledger of a story as a table: each message that went out. */
export function ledgerTable(notes: readonly Note[]): Table {
  return {
    title: "Told",
    head: ["turn", "at", "topic", "event", "message"],
    rows: notes.flatMap(({ turn, at, published }) =>
      published.map(({ topic, event, id }) => [String(turn), at, topic, event, id]),
    ),
    none: "Nobody was told of it.",
  };
}
