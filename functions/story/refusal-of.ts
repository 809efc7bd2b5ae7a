import { isAfter, isInstant } from "../../shared/rights/instant.ts";
import type { Policy } from "../../shared/rights/policy/policy.ts";
import { type Order, SETTABLE } from "../../shared/story/directive.ts";
import type { Author, Standing } from "./give-directive.ts";

/** Why an order is refused, with what to do instead. */
export const REFUSALS = {
  NO_AUTHOR: "Say who orders this and why.",
  TOO_LONG: "A name, a reason or a value is longer than 1,000 characters.",
  NO_STORY: "There is no such story.",
  NOTHING_TO_LIFT: "Nothing of this story, or of this part, waits for a person. See what its decision waits for.",
  NOT_KILLED: "No kill of this story is on record.",
  NO_SUCH_PART: "The story has no part of that name.",
  NO_SUCH_FIELD: `That is not a field that an operator can state: ${SETTABLE.join(", ")}.`,
  NO_VALUE: "The value is empty.",
  NOT_AN_INSTANT: "Write the time with its offset, such as 2026-03-01T09:00:00Z.",
  PAST: "That time has passed.",
  NO_SUCH_AGREEMENT: "The policy of the story's supplier has no agreement of that id.",
  TOO_MANY: "The story's log is full.",
} as const;
export type Refusal = keyof typeof REFUSALS;

/** Characters of one text of an order: the log of a story must stay small enough to be read with every decision. */
const MAX_CHARS = 1_000;
/** Orders on one story. Each is read and weighed by every decision on it. */
const MAX_ORDERS = 200;

/** Why an order cannot be given to a story as it stands; undefined when it can. */
export function refusalOf(
  order: Order,
  { who, why }: Author,
  standing: Standing,
  policy: Policy | undefined,
  now: string,
): Refusal | undefined {
  if (!who.trim() || !why.trim()) return "NO_AUTHOR";
  if ([who, why, ...Object.values(order)].some((text) => text.length > MAX_CHARS)) return "TOO_LONG";
  if (standing.orders.directives.length >= MAX_ORDERS) return "TOO_MANY";
  if (!standing.head && order.order !== "kill" && order.order !== "hold" && order.order !== "withdraw")
    return "NO_STORY";
  return REFUSING[order.order]?.(order as never, standing, { policy, now });
}

type Refusing = {
  [Name in Order["order"]]?: (
    order: Extract<Order, { order: Name }>,
    standing: Standing,
    given: { policy: Policy | undefined; now: string },
  ) => Refusal | undefined;
};

const REFUSING: Refusing = {
  release: (_, { judgement, orders }) => {
    const isOrdered = orders.directives.some(({ order }) => order === "hold" || order === "withdraw");
    const waits = judgement?.findings.some(({ state }) => state !== undefined) ?? false;
    return isOrdered || waits ? undefined : "NOTHING_TO_LIFT";
  },
  reinstate: (_, { orders }) =>
    orders.kills.length > 0 || orders.directives.some(({ order }) => order === "kill" || order === "match-kill")
      ? undefined
      : "NOT_KILLED",
  clear: ({ part }, { judgement }) => {
    if (!judgement || !Object.hasOwn(judgement.decision.parts, part)) return "NO_SUCH_PART";
    return judgement.findings.some((one) => one.part === part && one.state) ? undefined : "NOTHING_TO_LIFT";
  },
  hold: ({ until }, _, { now }) => (until === undefined ? undefined : refusedTime(until, now)),
  set: ({ field, value, part }, { judgement }, { now }) => {
    if (!SETTABLE.includes(field)) return "NO_SUCH_FIELD";
    if (!value.trim()) return "NO_VALUE";
    if (part !== undefined && !Object.hasOwn(judgement?.decision.parts ?? {}, part)) return "NO_SUCH_PART";
    return field === "embargoedUntil" ? refusedTime(value, now) : undefined;
  },
  settle: ({ agreement }, _, { policy }) =>
    policy?.agreements.some(({ id }) => id === agreement) ? undefined : "NO_SUCH_AGREEMENT",
};

function refusedTime(at: string, now: string): Refusal | undefined {
  if (!isInstant(at)) return "NOT_AN_INSTANT";
  return isAfter(at, now) ? undefined : "PAST";
}
