import { INBOX_PREFIX } from "../names.ts";

const SUPPLIER = "imprimatur-heartbeat";
/** What the inbox takes as heartbeats. */
export const HEARTBEAT_PREFIX = `${INBOX_PREFIX}${SUPPLIER}/`;

/**
 * The item that goes the whole way of copy every few minutes, so that somebody learns when it no longer arrives: from
 * the inbox over an embargo of some seconds to a topic of its own. One key, one story, one supplier that no house has.
 */
export const HEARTBEAT = {
  supplier: SUPPLIER,
  key: `${HEARTBEAT_PREFIX}beat.json`,
  uri: "urn:imprimatur:heartbeat",
  everyMinutes: 5,
  /** Long enough that it is held and must be freed, short enough that the next beat finds it gone. */
  embargoSeconds: 20,
  /** What is kept of a beat goes after so many days: its rows by their time to live, its file by the inbox's lifecycle. */
  days: { rows: 7, file: 1 },
} as const;
