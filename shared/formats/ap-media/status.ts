import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, step } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import type { Change } from "../../record/change.ts";

/** What AP's codes order, whatever `pubstatus` says: its guide asks to look at both. */
const ORDERS: readonly (readonly [RegExp, "canceled" | "withheld"])[] = [
  [/kill|eliminat|disregard|withdraw/i, "canceled"],
  [/withh[eo]ld/i, "withheld"],
];
const HOLD = /^hold/i;
/** Codes of one item that are looked at; all that AP has are thirteen. */
const MOST_CODES = 100;

const structured = { source: "item-structured" } as const;

function codesOf(item: Fields, at: string): { code: string; pointer: string }[] {
  return (["editorialtypes", "signals"] as const).flatMap((name) => {
    const raw = item[name];
    const entries = Array.isArray(raw) ? raw.slice(0, MOST_CODES) : [raw];
    return entries.flatMap((code: unknown, index) =>
      typeof code === "string" ? [{ code: code.trim(), pointer: step(step(at, name), index) }] : [],
    );
  });
}

/**
 * What an item's editorial types and signals state: killed, withheld, or held for a release whose time no field gives.
 * What is for desks alone, an advisory or a test, is a kind of transmission.
 */
export function orderStatements(item: Fields, at: string, part?: string): Statement[] {
  const of = { ...structured, ...(part === undefined ? {} : { part }) };
  const codes = codesOf(item, at);
  const statements = codes.flatMap(({ code, pointer }): Statement[] => {
    const value = ORDERS.find(([pattern]) => pattern.test(code))?.[1];
    return value ? [{ field: "pubStatus", value, ...of, pointer }] : [];
  });
  const held = codes.find(({ code }) => HOLD.test(code));
  const isEmbargoed = typeof item.pubstatus === "string" && /^(?:embargoed|hold)/i.test(item.pubstatus.trim());
  if ((held || isEmbargoed) && isEmpty(item.embargoed)) {
    statements.push({ field: "embargoedUntil", value: "", ...of, pointer: held?.pointer ?? step(at, "pubstatus") });
  }
  return statements;
}

/** Kinds of transmission by AP's codes and the tail of its slugs, the most telling first. */
const CHANGES: readonly (readonly [RegExp, Change])[] = [
  [/^correct|^clarification$/i, "correction"],
  [/^advisory$|^test$|^daybook$/i, "advisory"],
  [/writethru/i, "writethru"],
  [/^add$|, \d+(?:st|nd|rd|th) add\b/i, "add"],
  [/^takes?$|, \d+(?:st|nd|rd|th) take\b/i, "take"],
  [/^lead$|, \d+(?:st|nd|rd|th) ld\b/i, "lead"],
];

/** What kind of transmission an item is, from its editorial types, its signals, its profile or its slug. */
export function changeOf(item: Fields): Change | undefined {
  const said = [...codesOf(item, "").map(({ code }) => code), item.profile, item.slugline].filter(
    (code) => typeof code === "string",
  );
  return CHANGES.find(([pattern]) => said.some((code) => pattern.test(code)))?.[1];
}

/**
 * Statements without a status that a graver one of the same part overrules: `usable` beside a kill or a hold is how AP
 * sends those, and no contradiction.
 */
export function withoutOverruled(statements: readonly Statement[], part?: string): Statement[] {
  const gravest = gravestStatus(statements, part);
  if (gravest === undefined || gravest === "usable") return [...statements];
  const isOverruled = ({ field, value, ...of }: Statement) =>
    field === "pubStatus" && of.part === part && /^(?:usable|embargoed)$/i.test(value.trim());
  return statements.filter((statement) => !isOverruled(statement));
}
