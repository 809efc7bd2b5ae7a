import { notedLimits } from "../../copy/noted-limits.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, step } from "../../json/notes.ts";

/** A note to the desk of an entry, with its place; only what dpa says may be published is public. */
export interface DeskNote {
  role: string;
  text: string;
  pointer: string;
  isPublic: boolean;
}

/** Words that hold, take back or limit copy, as dpa's desks write them in either language. */
const ORDERS = [
  /\b(?:KILL|WITHHOLD|HOLD|EMBARGO(?:ED)?)\b/,
  /sperrfrist|gesperrt|zurückgezogen|nicht (?:mehr )?verwenden/iu,
];
/** Roles and signals that take an entry back. */
const TAKES_BACK = /kill|cancel|withdraw/i;
const CONTACTS = /contacts$/;
/** The line of the notepad's page that shows an embargo. */
const EMBARGO_LINE = /<li\b[^<>]{0,200}\bembargoed\b/i;

const structured = { source: "item-structured" } as const;
const isOrder = (text: string) => ORDERS.some((pattern) => pattern.test(text));

function speaksOfTerms({ role, text, pointer }: DeskNote): boolean {
  return isOrder(text) || (!CONTACTS.test(role) && notedLimits(text, pointer).length > 0);
}

/**
 * What the notes of an entry order: an embargo that no field states holds until someone sets its time, a note that takes
 * the entry back cancels it, and terms in a note that may not be shown wait for a person.
 */
export function ordersOf(
  entry: Fields,
  at: string,
  own: readonly DeskNote[],
  hidden: readonly DeskNote[],
): { statements: Statement[]; faults: Fault[] } {
  const statements: Statement[] = [];
  const notepad = isFields(entry.notepad) ? entry.notepad : {};
  const note = own.find(({ role }) => /embargo/i.test(role));
  const isShown = typeof notepad.public_html === "string" && EMBARGO_LINE.test(notepad.public_html);
  if (isEmpty(entry.embargoed) && (note || isShown)) {
    const pointer = note?.pointer ?? `${step(at, "notepad")}/public_html`;
    statements.push({ field: "embargoedUntil", value: note?.isPublic ? note.text : "", ...structured, pointer });
  }
  const signs = [{ role: String(entry.signal ?? ""), pointer: step(at, "signal") }, ...own];
  for (const { role, pointer } of signs) {
    if (TAKES_BACK.test(role)) statements.push({ field: "pubStatus", value: "canceled", ...structured, pointer });
  }
  for (const { isPublic, role, text, pointer } of own) {
    if (isPublic && !CONTACTS.test(role)) statements.push(...notedLimits(text, pointer));
  }
  const unread = [
    ...own.filter((one) => !one.isPublic && !/embargo/i.test(one.role) && speaksOfTerms(one)),
    ...hidden.filter(({ text }) => isOrder(text)),
  ];
  const reason = "a note that is not for publication speaks of terms";
  return { statements, faults: unread.map(({ pointer }) => ({ kind: "unreadable", ...structured, pointer, reason })) };
}
