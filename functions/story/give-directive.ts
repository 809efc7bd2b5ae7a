import type { Judgement } from "../../shared/rights/decide.ts";
import { type Directive, directiveId, findingMark, type Order } from "../../shared/story/directive.ts";
import type { Head } from "../../shared/story/head.ts";
import { articleKey, HEAD_KEY, killId } from "../../shared/story/keys.ts";
import { bearersOf, killNames } from "./named-stories.ts";
import type { Orders } from "./orders-of.ts";
import { type Refusal, refusalOf } from "./refusal-of.ts";
import { readRevision } from "./revisions.ts";
import type { Desk } from "./take-turn.ts";

/** Who orders, and why: both stand in the story's log for good. */
export interface Author {
  who: string;
  why: string;
}

/** What came of an order. `stories` are the partitions that it was written to: those that are decided again. */
export type Given =
  | { outcome: "given"; id: string; directive: Directive; stories: string[] }
  | { outcome: "refused"; refusal: Refusal };

/** A story as it stands when an order is given. */
export interface Standing {
  head: Head | undefined;
  judgement: Judgement | undefined;
  orders: Orders;
}

/** Stories that one match of a kill is written to at most. */
const MAX_MATCHED = 100;

/**
 * Keeps an operator's order beside its story and hands the story to the release queue: the deployed functions decide it
 * again, under their own policies, within seconds; `decision.orders` then names `id`. An order that cannot do anything is
 * refused, and nothing is changed. A kill, a hold and a withdrawal may wait for a story that is not here yet. Given
 * again after a failure it stands in the log twice, and does the same.
 */
export async function giveDirective(desk: Desk, pk: string, order: Order, author: Author): Promise<Given> {
  const standing = await standingOf(desk, pk);
  const policy = desk.policies.policies.find(({ id }) => id === standing.head?.supplier);
  const refusal = refusalOf(order, author, standing, policy, desk.now());
  if (refusal) return { outcome: "refused", refusal };
  const at = timeOf(desk.now(), standing.orders.directives);
  const lifts = liftsOf(order, standing);
  const directive: Directive = { ...order, by: "operator", ...author, at, ...(lifts.length > 0 ? { lifts } : {}) };
  const stories = order.order === "match-kill" ? await storiesMatched(desk, pk, order) : [pk];
  if (stories.length === 0) return { outcome: "refused", refusal: "NO_STORY" };
  for (const story of stories) await desk.table.putDirective(story, directive);
  for (const story of stories) if (await desk.table.head(story)) await desk.queue.send({ pk: story, sk: HEAD_KEY }, 0);
  return { outcome: "given", id: directiveId(directive), directive, stories };
}

async function standingOf({ table }: Desk, pk: string): Promise<Standing> {
  const { head, ...orders } = await table.standing(pk);
  return { head, orders, judgement: head && (await table.decision(pk, head.decision)) };
}

/** Orders of one story stand in the order in which they were given, whatever the clocks of two operators say. */
function timeOf(now: string, directives: readonly Directive[]): string {
  const last = directives.at(-1)?.at ?? "";
  return new Date(Math.max(Date.parse(now), (Date.parse(last) || 0) + 1)).toISOString();
}

/** What the order answers: the findings, or the kills, that stand now. Which of them it can lift is the decision's to say. */
function liftsOf(order: Order, { judgement, orders }: Standing): string[] {
  if (order.order === "reinstate") return killsStanding(orders);
  const findings = (judgement?.findings ?? []).filter(({ state }) => state !== undefined);
  if (order.order === "release") return findings.filter(({ part }) => isOwn(part)).map(findingMark);
  if (order.order === "clear") return findings.filter(({ part }) => part === order.part).map(findingMark);
  return order.order === "set" && order.field === "embargoedUntil" ? findings.map(findingMark) : [];
}

const isOwn = (part: string): boolean => part === "text" || part === "headline";

/** Ids of all that kills a story: kills under its names, and operators' own. */
export function killsStanding({ kills, directives }: Orders): string[] {
  const ordered = directives.filter(({ order }) => order === "kill" || order === "match-kill");
  return [...kills.map(killId), ...ordered.map(directiveId)];
}

/** The killing item, the story that it means, and all that it may have meant: each hears which one it is. */
async function storiesMatched(
  desk: Desk,
  pk: string,
  { kill, story }: Order & { order: "match-kill" },
): Promise<string[]> {
  const { table } = desk;
  const supplier = (await table.head(pk))?.supplier ?? "";
  const [killing, meant] = [articleKey(supplier, kill), articleKey(supplier, story)];
  const [order, target] = await Promise.all([table.head(killing), table.head(meant)]);
  if (!order || !target) return [];
  const names = killNames(await readRevision(desk, killing, order.revision), supplier, desk);
  const bearers = await Promise.all(names.map(async (name) => (await bearersOf(table, name, killing)).all));
  return [...new Set([meant, killing, ...bearers.flat()])].slice(0, MAX_MATCHED);
}
