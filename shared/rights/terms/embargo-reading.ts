import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { latestInstant, readTime } from "../../time/wire-time.ts";
import { canonicalInstant, later } from "../instant.ts";

/** One place in the copy that sets an embargo. */
export interface EmbargoSource {
  /** As it is spelled; '' for an embargo without a time. */
  raw: string;
  /** The latest moment that it can mean; undefined when no time can be read. */
  at?: string;
  /** The clock reading that it states, hours and minutes, in its own zone. */
  clock?: string;
  /** The time has no zone of its own. */
  isFloating: boolean;
  from: { statement: Statement } | { notice: Notice };
}

/** All embargoes of an item together: the latest wins, and one that cannot be read holds without end. */
export interface EmbargoReading {
  sources: EmbargoSource[];
  until: string | null;
  isIndefinite: boolean;
}

/** NewsML's and NITF's status for copy under embargo, as a word or a QCode. */
const EMBARGOED = /^\s*(?:stat:)?embargoed\s*$/i;

/** Reads every embargo that an item's fields and notes set. Structured dates are the format's own, or a side-car's. */
export function readEmbargo({
  article,
  statements,
  notices,
}: Pick<Reading, "article" | "statements" | "notices">): EmbargoReading {
  const stated = statements
    // One that is stated for a picture alone holds the whole item: held too long rather than shown too early.
    .filter(({ field }) => field === "embargoedUntil")
    .map((statement): EmbargoSource => ({ ...timed(statement.value), from: { statement } }));
  if (article.embargoedUntil && stated.length === 0) {
    const statement = {
      field: "embargoedUntil",
      value: article.embargoedUntil,
      source: "item-structured",
      pointer: "/embargoedUntil",
    } as const;
    stated.push({ ...timed(article.embargoedUntil), from: { statement } });
  }
  for (const { name, embargoedUntil } of article.associations ?? []) {
    if (!embargoedUntil || stated.some(({ raw }) => raw === embargoedUntil)) continue;
    const pointer = `/associations/${name}/embargoedUntil`;
    const statement = { field: "embargoedUntil", value: embargoedUntil, source: "item-structured", pointer } as const;
    stated.push({ ...timed(embargoedUntil), from: { statement } });
  }
  const noted = notices
    .filter(({ kind }) => kind === "embargo")
    .map((notice): EmbargoSource => ({ ...timed(notice.value ?? ""), from: { notice } }))
    .filter((note) => note.at !== undefined || !stated.some((field) => agrees(note.raw, field)));
  // A status that says embargoed is an embargo of its own; where nothing names a time, it has none.
  const status = statements.find(({ field, value }) => field === "pubStatus" && EMBARGOED.test(value));
  const bare: EmbargoSource[] =
    status && stated.length + noted.length === 0 ? [{ ...timed(""), from: { statement: status } }] : [];
  const sources = [...stated, ...noted, ...bare];
  let until: string | null = null;
  for (const { at } of sources) until = later(until, at ?? null);
  return { sources, until, isIndefinite: sources.some(({ at }) => at === undefined) };
}

function timed(value: string): Omit<EmbargoSource, "from"> {
  const raw = value.trim();
  const time = readTime(raw);
  if (!time) return { raw, isFloating: false };
  const clock = time.kind === "date" ? undefined : (time.kind === "instant" ? time.instant : time.local).slice(11, 16);
  return {
    raw,
    at: canonicalInstant(latestInstant(time)),
    isFloating: time.kind !== "instant",
    ...(clock ? { clock } : {}),
  };
}

/** A note in words agrees with a field when it gives no time of its own, or the field's time of day. */
function agrees(note: string, field: EmbargoSource): boolean {
  if (field.at === undefined) return false;
  const clock = /(?<!\d)(\d{1,2})[:.h]?(\d{2})(?!\d)/.exec(note);
  if (!clock) return !/\d/.test(note) && note.split(" ").length <= 3;
  const spelled = `${clock[1]?.padStart(2, "0")}:${clock[2]}`;
  return spelled === field.clock || spelled === field.at.slice(11, 16);
}
