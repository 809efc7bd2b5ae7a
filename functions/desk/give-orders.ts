import { isUsable } from "../../shared/record/states.ts";
import type { Order } from "../../shared/story/directive.ts";
import type { Author } from "../story/give-directive.ts";
import { giveDirective } from "../story/give-directive.ts";
import { REFUSALS } from "../story/refusal-of.ts";
import { takeTurn } from "../story/take-turn.ts";
import type { Answer, Proposal, Table } from "./answer.ts";
import { orderText } from "./order-text.ts";
import { Refusal } from "./refusal.ts";
import { rehearsal } from "./rehearsal.ts";
import type { World } from "./world.ts";

/** How long the desk waits to see what became of an order, in steps; the release queue works within seconds. */
const STEP_MS = 500;
const STEPS = 40;

/** An order on one story. `uri` as the person named it, where the story is not here yet. */
export interface StoryOrder {
  pk: string;
  uri: string;
  order: Order;
}

/** What an order would make of one story; `becomes` is absent where the story is still to come. */
interface Rehearsed {
  pk: string;
  uri: string;
  state?: string;
  becomes?: string;
  waitsFor?: string;
  subscribers: string;
}

/**
 * The proposal to give orders, each rehearsed first: what becomes of the stories by the policies of this desk, and
 * what subscribers will hear. Throws `Refusal`, naming the story, where one of the orders cannot be given; then none is.
 */
export async function giveOrders(world: World, orders: readonly StoryOrder[], why: string): Promise<Proposal> {
  const rehearsed: Rehearsed[] = [];
  for (const one of orders) rehearsed.push(...(await rehearse(world, one, { who: "rehearsal", why })));
  const [first] = orders;
  const does = first === undefined ? "Orders nothing" : `Orders: ${orderText(first.order)}, for ${storiesText(orders)}`;
  return {
    radius: [rehearsedTable(rehearsed, isDeployed(world))],
    does,
    touches: rehearsed.map(({ uri }) => uri),
    count: orders.length,
    act: (author) => give(world, orders, author),
  };
}

const storiesText = (orders: readonly StoryOrder[]): string =>
  orders.length === 1 ? (orders[0]?.uri ?? "") : `${orders.length} stories`;

/** Whether the policies of this desk are those that the deployed functions decide by. */
export const isDeployed = ({ policies, outputs }: World): boolean => policies.hash === outputs.PoliciesHash;

async function rehearse(world: World, { pk, uri, order }: StoryOrder, author: Author): Promise<Rehearsed[]> {
  const desk = rehearsal(world);
  const given = await giveDirective(desk, pk, order, author);
  if (given.outcome === "refused") throw new Refusal(`${order.order} ${uri}: ${REFUSALS[given.refusal]}`);
  const found: Rehearsed[] = [];
  for (const story of given.stories) {
    const before = await world.table.head(story);
    const turn = await takeTurn(desk, story);
    if (!before || !turn) found.push({ pk: story, uri, subscribers: "nothing: the story is not here yet" });
    else {
      const decided = turn.judgement ?? (await desk.table.decision(story, turn.head.decision));
      found.push({
        pk: story,
        uri: before.uri,
        state: before.state,
        becomes: turn.head.state,
        waitsFor: decided?.decision.releaseOn.join(" ") ?? "",
        subscribers: heard(isUsable(before.state), isUsable(turn.head.state), turn.outcome !== "unchanged"),
      });
    }
  }
  return found;
}

function heard(wasUsable: boolean, isUsableThen: boolean, isTurned: boolean): string {
  if (!isTurned) return "nothing: the decision stands";
  if (isUsableThen) return wasUsable ? "that it is updated" : "that they may use it";
  return wasUsable ? "that it is withdrawn" : "nothing";
}

function rehearsedTable(rehearsed: readonly Rehearsed[], isSure: boolean): Table {
  return {
    ...(isSure ? {} : { title: "By the policies here, which are NOT the deployed ones (see --policies):" }),
    head: ["story", "stands", "becomes", "subscribers hear", "still waits for"],
    rows: rehearsed.map(({ uri, state = "", becomes = "", subscribers, waitsFor = "" }) => [
      uri,
      state,
      becomes,
      subscribers,
      waitsFor,
    ]),
  };
}

async function give(world: World, orders: readonly StoryOrder[], author: Author): Promise<Answer> {
  const given: { id: string; pk: string; uri: string }[] = [];
  const done = world.progress("ordered", orders.length);
  for (const { pk, uri, order } of orders) {
    const one = await giveDirective(world, pk, order, author);
    // Refused now though it was not when it was rehearsed: the story moved on, and what was given before it stands.
    if (one.outcome === "refused") {
      throw new Error(`${order.order} ${uri}: ${REFUSALS[one.refusal]} ${given.length} were given before it.`);
    }
    given.push(...one.stories.map((story) => ({ id: one.id, pk: story, uri })));
    done();
  }
  const stories = await Promise.all(given.map((one) => decidedOn(world, one)));
  const waits = stories.filter(({ isDecided, state }) => !isDecided && state !== undefined);
  return {
    tables: [
      {
        head: ["story", "state", "turn"],
        rows: stories.map(({ uri, state, turn }) => [uri, state ?? "not here yet", turn]),
      },
    ],
    ...(waits.length > 0
      ? { says: [`${waits.length} are not decided again yet. The order is kept, and will be weighed: show STORY.`] }
      : {}),
    json: { stories },
  };
}

/** The story once the deployed functions have weighed the order, or as it stands when that takes too long. */
async function decidedOn(world: World, { id, pk, uri }: { id: string; pk: string; uri: string }) {
  const { table } = world;
  for (let step = 0; ; step += 1) {
    const head = await table.head(pk);
    const judgement = head && (await table.decision(pk, head.decision));
    const isDecided = judgement?.decision.orders?.includes(id) ?? false;
    if (isDecided || !head || step >= STEPS) {
      return { id, pk, uri: head?.uri ?? uri, state: head?.state, turn: head ? String(head.turn) : "", isDecided };
    }
    await world.pause(STEP_MS);
  }
}
