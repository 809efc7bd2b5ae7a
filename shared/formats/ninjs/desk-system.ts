import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, step } from "../../json/notes.ts";
import type { Change } from "../../record/change.ts";
import type { Link } from "../../record/provenance.ts";

/** Desk systems whose own items are ninjs with fields beside it, told by fields that no other writer has. */
const SYSTEMS = [
  { name: "superdesk", marks: [["family_id"], ["_current_version", "guid"]] },
  { name: "fingerpost", marks: [["source-feed", "usn"]] },
] as const;
export type DeskSystem = (typeof SYSTEMS)[number]["name"];

/** The desk system that an item was exported from; undefined for ninjs as IPTC has it. */
export function deskSystemOf(fields: Fields): DeskSystem | undefined {
  return SYSTEMS.find(({ marks }) => marks.some((names) => names.every((name) => name in fields)))?.name;
}

/** States of Superdesk's workflow that end an item, and those in which it was not yet, or no longer, for readers. */
const STATES: Readonly<Record<string, "canceled" | "withheld">> = {
  killed: "canceled",
  recalled: "canceled",
  ...Object.fromEntries(
    ["unpublished", "spiked", "draft", "in_progress", "submitted", "routed", "fetched", "ingested", "scheduled"].map(
      (state) => [state, "withheld" as const],
    ),
  ),
};

const stated = (field: Statement["field"], value: unknown, pointer: string, part?: string): Statement[] =>
  isEmpty(value)
    ? []
    : [
        {
          field,
          value: typeof value === "string" ? value : JSON.stringify(value),
          source: "item-structured",
          pointer,
          ...(part === undefined ? {} : { part }),
        },
      ];

function superdeskOrders(fields: Fields, at: string, part?: string): Statement[] {
  const { state, flags, schedule_settings: schedule } = fields;
  const order = typeof state === "string" && Object.hasOwn(STATES, state) ? STATES[state] : undefined;
  const isOff = isFields(flags) && flags.marked_for_not_publication === true;
  const times = isFields(schedule) ? schedule : {};
  const place = step(at, "schedule_settings");
  return [
    // Media of an item are at work when it is published: only what ends them counts.
    ...(part === undefined || order === "canceled" ? stated("pubStatus", order, step(at, "state"), part) : []),
    ...(isOff ? stated("pubStatus", "withheld", step(at, "flags/marked_for_not_publication"), part) : []),
    ...stated("embargoedUntil", times.utc_embargo, step(place, "utc_embargo"), part),
    ...stated("embargoedUntil", times.utc_publish_schedule, step(place, "utc_publish_schedule"), part),
  ];
}

/** What a desk system's own fields order: a kill, a hold, a time before which nothing may appear. */
export function deskOrders(fields: Fields, at: string, part?: string): Statement[] {
  const system = deskSystemOf(fields);
  if (system === "fingerpost") return stated("pubStatus", fields.status, step(at, "status"), part);
  // Associations carry no family of their own.
  return system === "superdesk" || part !== undefined ? superdeskOrders(fields, at, part) : [];
}

/** Fields in which a desk system names the items that this one takes the place of. */
const EARLIER = ["replacing", "rewrite_of", "evolvedfrom"] as const;
/** Versions of one story before this; a longer list is none. */
const MOST_EARLIER = 100;

/** The items that a desk system says this one replaces: each version of TT has an address of its own. */
export function earlierOf(fields: Fields): Link[] {
  const uris = EARLIER.flatMap((name) => [fields[name]].flat()).slice(0, MOST_EARLIER);
  return uris.flatMap((uri) =>
    typeof uri === "string" && uri.trim() !== "" ? [{ rel: "replaces", uri: uri.trim() }] : [],
  );
}

/** Superdesk's names for what was done to an item when it was sent. */
const OPERATIONS: Readonly<Record<string, Change>> = { correct: "correction", update: "update", rewrite: "update" };

/** What kind of transmission an item is, where Superdesk says so, there and in the ninjs that it writes, or TT. */
export function changeOf(fields: Fields): Change | undefined {
  const {
    operation,
    correction_sequence: corrections,
    rewrite_of: rewritten,
    evolvedfrom: evolved,
    replacing,
  } = fields;
  const operated =
    typeof operation === "string" && Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  if (operated) return operated;
  if (typeof corrections === "number" && corrections > 0) return "correction";
  return [rewritten, evolved, replacing].every(isEmpty) ? undefined : "update";
}
