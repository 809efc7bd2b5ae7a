import type { Note } from "../../shared/notice/note.ts";
import type { Table } from "./answer.ts";

/** The ledger of a story as a table: each message that went out, and which configured subscribers the terms let have it. */
export function ledgerTable(notes: readonly Note[]): Table {
  return {
    title: "Told",
    head: ["turn", "at", "topic", "event", "message", "subscribers"],
    rows: notes.flatMap(({ turn, at, published, to = [] }) =>
      published.map(({ topic, event, id, only }) => [
        String(turn),
        at,
        topic,
        event,
        id,
        only ? `only ${only.join(" ")}` : topic === "Notices" ? to.join(" ") : "",
      ]),
    ),
    none: "Nobody was told of it.",
  };
}
