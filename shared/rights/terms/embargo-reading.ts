import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { type WallClock, wallClock } from "../../time/wall-clock.ts";
import { latestInstant, readTime, type WireTime } from "../../time/wire-time.ts";
import { zoneOfPlace } from "../../time/zone-of-place.ts";
import { type ZonedInstant, zonedInstant } from "../../time/zoned-instant.ts";
import { canonicalInstant, dayAfter, isAfter, later } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";
import { zoneOfPolicy } from "../zoned-dates.ts";
import { noteAgrees } from "./embargo-note.ts";

/** One place in the copy that sets an embargo. */
export interface EmbargoSource {
  /** As it is spelled; '' for an embargo without a time. */
  raw: string;
  /** The latest moment that it can mean; undefined when no time can be read. */
  at?: string;
  /** The clock reading that it states, in its own zone. */
  wall?: WallClock;
  /** The time has no zone of its own. */
  isFloating: boolean;
  /** The zone of the policy that such a time was read in; without one it stands at the latest moment that it can mean. */
  zone?: string;
  /** How often that zone's clocks show it, where that is not once. */
  times?: 0 | 2;
  /** The time stands in the field for the end of a story's life. */
  isExpiry?: true;
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

/**
 * Reads every embargo that an item's fields and notes set. Structured dates are the format's own, or a side-car's. A time
 * without a zone is read in the policy's, where it names one.
 */
export function readEmbargo(
  reading: Pick<Reading, "article" | "statements" | "notices">,
  policy?: Policy,
): EmbargoReading {
  const { statements, notices } = reading;
  const zone = zoneOfPolicy(policy);
  const stated = fieldsOf(reading).map(
    (statement): EmbargoSource => ({ ...timed(statement.value, zone), from: { statement } }),
  );
  const zones = [policy?.embargo?.timezone, zoneOfPlace(reading.article.located ?? "")].filter(
    (one) => one !== undefined,
  );
  const noted = notices
    .filter(({ kind }) => kind === "embargo")
    .map((notice): EmbargoSource => ({ ...timed(notice.value ?? "", zone), from: { notice } }))
    .filter((note) => !stated.some(({ at, wall }) => at && agrees(note, at, wall, zones)));
  const sources = withStatus(reading, [...stated, ...noted], statements);
  let until: string | null = null;
  for (const { at } of sources) until = later(until, at ?? null);
  return { sources, until, isIndefinite: sources.some(({ at }) => at === undefined) };
}

/** A note without a zone may mean any of those zones; one with a zone says what it says. */
function agrees(
  { at: own, raw, wall: noted, isFloating }: EmbargoSource,
  at: string,
  wall: WallClock | undefined,
  zones: readonly string[],
): boolean {
  if (own === undefined) return noteAgrees(raw, at, wall, zones);
  if (!isFloating || !noted) return own === at;
  const shown = [wall, wallClock(at, "UTC"), ...zones.map((zone) => wallClock(at, zone))];
  return shown.some((one) => one?.date === noted.date && one.clock === noted.clock);
}

/** The fields that set an embargo. One that is for a picture alone holds the whole item: too long rather than too early. */
function fieldsOf({ article, statements }: Pick<Reading, "article" | "statements">): Statement[] {
  const stated = statements.filter(({ field }) => field === "embargoedUntil");
  const add = (value: string, pointer: string) =>
    stated.push({ field: "embargoedUntil", value, source: "item-structured", pointer });
  // What an operator states stands beside the copy's own, never in its place.
  if (article.embargoedUntil && stated.every(({ source }) => source === "operator"))
    add(article.embargoedUntil, "/embargoedUntil");
  for (const { name, embargoedUntil } of article.associations ?? []) {
    if (embargoedUntil && !stated.some(({ value }) => value.trim() === embargoedUntil))
      add(embargoedUntil, `/associations/${name}/embargoedUntil`);
  }
  return stated;
}

/**
 * A status that says embargoed is an embargo of its own. Where nothing names a time it has none, but for writers of NITF
 * who put the release into the date of expiry (superdesk does): a status of embargo, no release, an expiry still to come.
 */
function withStatus(
  { article }: Pick<Reading, "article">,
  sources: EmbargoSource[],
  statements: readonly Statement[],
): EmbargoSource[] {
  const status = statements.find(({ field, value }) => field === "pubStatus" && EMBARGOED.test(value));
  const own = sources.filter(({ from }) => !("statement" in from) || from.statement.source !== "operator");
  if (!status || own.some(({ raw }) => raw !== "")) return sources;
  const { versionCreated } = article;
  const ordered = sources.filter((source) => !own.includes(source));
  for (const statement of statements) {
    if (statement.field !== "expires" || !statement.pointer.includes("date.expire")) continue;
    const time = timed(statement.value, undefined);
    if (time.at && (!versionCreated || isAfter(time.at, versionCreated)))
      return [{ ...time, isExpiry: true, from: { statement } }, ...ordered];
  }
  return own.length > 0 ? sources : [{ ...timed("", undefined), from: { statement: status } }, ...ordered];
}

function timed(value: string, zone: string | undefined): Omit<EmbargoSource, "from"> {
  const raw = value.trim();
  const time = readTime(raw);
  if (!time) return { raw, isFloating: false };
  const zoned = zone === undefined ? undefined : inZone(time, zone);
  const local = time.kind === "date" ? undefined : time.kind === "instant" ? time.instant : time.local;
  return {
    raw,
    at: canonicalInstant(zoned?.instant ?? latestInstant(time)),
    isFloating: time.kind !== "instant",
    ...(local ? { wall: { date: local.slice(0, 10), clock: local.slice(11, 16) } } : {}),
    ...(zoned && zone ? { zone, ...(zoned.times === 1 ? {} : { times: zoned.times }) } : {}),
  };
}

/** An embargo until a day is over when that day is. */
function inZone(time: WireTime, zone: string): ZonedInstant | undefined {
  if (time.kind === "instant") return undefined;
  return zonedInstant(time.kind === "floating" ? time.local : dayAfter(time.date).slice(0, 19), zone);
}
