import { isUsable } from "../../../shared/record/states.ts";
import { ORDERS, type Order, type OrderName, SETTABLE } from "../../../shared/story/directive.ts";
import { articleKey } from "../../../shared/story/keys.ts";
import { type Asked, instantOf } from "../asked.ts";
import type { Command } from "../command.ts";
import { findStory, suppliersOf } from "../find-story.ts";
import { giveOrders, type StoryOrder } from "../give-orders.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** Stories that one command gives an order on: a longer line was not typed by a person who looked at each. */
const MAX_STORIES = 100;

/** How an order is asked for: its arguments, and what they say. */
interface Asking {
  usage: string;
  options?: Command["options"];
  takes: readonly [number, number];
  /** The stories that the arguments name. */
  stories(args: readonly string[]): readonly string[];
  order(asked: Asked, world: World): Order | Promise<Order>;
  /** Whether the story may still be to come. */
  mayBeAhead?: boolean;
}

const each = (args: readonly string[]): readonly string[] => args;
const first = (args: readonly string[]): readonly string[] => args.slice(0, 1);
const many = [1, MAX_STORIES] as const;

const ASKING: Record<OrderName, Asking> = {
  release: { usage: "STORY...", takes: many, stories: each, order: () => ({ order: "release" }) },
  hold: {
    usage: "STORY... [--until INSTANT] [--ahead --supplier ID]",
    options: { until: "text" },
    takes: many,
    stories: each,
    order: (asked) => {
      const until = asked.instant("until");
      return until === undefined ? { order: "hold" } : { order: "hold", until };
    },
    mayBeAhead: true,
  },
  withdraw: {
    usage: "STORY... [--ahead --supplier ID]",
    takes: many,
    stories: each,
    order: () => ({ order: "withdraw" }),
    mayBeAhead: true,
  },
  kill: {
    usage: "STORY... --reason TEXT [--ahead --supplier ID]",
    takes: many,
    stories: each,
    order: () => ({ order: "kill" }),
    mayBeAhead: true,
  },
  reinstate: { usage: "STORY...", takes: many, stories: each, order: () => ({ order: "reinstate" }) },
  "match-kill": {
    usage: "KILL STORY",
    takes: [2, 2],
    stories: (args) => args.slice(1),
    order: async ({ args, text }, world) => {
      const [kill, story] = await Promise.all(args.map((name) => findStory(world, name, text("supplier"))));
      // A kill that waits for its match stands withdrawn, held or in quarantine.
      if (kill && isUsable(kill.state)) {
        throw new Refusal(`match-kill: ${kill.uri} is no kill but a story in state ${kill.state}.`);
      }
      return { order: "match-kill", kill: kill?.uri ?? "", story: story?.uri ?? "" };
    },
  },
  set: {
    usage: `STORY FIELD VALUE [--part PART] (FIELD: ${SETTABLE.join(", ")})`,
    options: { part: "text" },
    takes: [3, 3],
    stories: first,
    order: setOrder,
  },
  pick: { usage: "STORY...", takes: many, stories: each, order: () => ({ order: "pick" }) },
  clear: {
    usage: "STORY PART",
    takes: [2, 2],
    stories: first,
    order: ({ args }) => ({ order: "clear", part: args[1] ?? "" }),
  },
  settle: {
    usage: "AGREEMENT STORY...",
    takes: [2, MAX_STORIES],
    stories: (args) => args.slice(1),
    order: ({ args }) => ({ order: "settle", agreement: args[0] ?? "" }),
  },
};

/** The commands that give an operator's order: it is kept beside the story, and every decision from then on weighs it. */
export const orders: readonly Command[] = (Object.keys(ASKING) as OrderName[]).map((name) => {
  const { usage, options, takes, mayBeAhead } = ASKING[name];
  return {
    name,
    usage: `${name} ${usage} --why TEXT`.replace(/--reason TEXT(.*) --why TEXT/, "--reason TEXT$1"),
    does: ORDERS[name],
    options: { supplier: "text", ...options, ...(mayBeAhead ? { ahead: "flag" as const } : {}) },
    takes,
    run: (world, asked) => propose(world, asked, ASKING[name]),
  };
});

async function propose(world: World, asked: Asked, { stories, order, mayBeAhead }: Asking) {
  const given = await order(asked, world);
  const named: StoryOrder[] = [];
  for (const name of new Set(stories(asked.args))) {
    const place =
      mayBeAhead && asked.flag("ahead")
        ? aheadOf(world, asked, name)
        : await findStory(world, name, asked.text("supplier"));
    named.push({ pk: place.pk, uri: place.uri, order: given });
  }
  return giveOrders(world, named, asked.text("why") ?? asked.text("reason") ?? "not said yet");
}

/** Where a story will be when it comes: its partition follows from its supplier and uri. */
function aheadOf(world: World, asked: Asked, uri: string): { pk: string; uri: string } {
  const supplier = asked.text("supplier");
  if (supplier === undefined)
    throw new Refusal("--ahead needs --supplier: the story is not here yet to tell whose it is.");
  suppliersOf(world, supplier);
  const known = world.policies.policies.map(({ id }) => id);
  // It would wait for ever.
  if (!known.includes(supplier)) {
    throw new Refusal(`--supplier: no policy here is called "${supplier}": ${known.join(", ")}.`);
  }
  return { pk: articleKey(supplier, uri), uri };
}

/** What people call a field, beside its own name. */
const ALSO: Readonly<Record<string, (typeof SETTABLE)[number]>> = {
  byline: "by",
  credit: "creditText",
  embargo: "embargoedUntil",
};

function setOrder({ args, text }: Asked): Order {
  const [, name = "", value = ""] = args;
  const field = SETTABLE.find((one) => one === name) ?? (Object.hasOwn(ALSO, name) ? ALSO[name] : undefined);
  if (!field) throw new Refusal(`set takes one of the fields ${SETTABLE.join(", ")}; got "${name}".`);
  if (field === "canonicalUrl" && !/^https?:\/\/[^\s/]+/.test(value)) {
    throw new Refusal(`canonicalUrl takes a web address, such as https://example.org/story; got "${value}".`);
  }
  const part = text("part");
  return {
    order: "set",
    field,
    value: field === "embargoedUntil" ? instantOf(field, value) : value,
    ...(part === undefined ? {} : { part }),
  };
}
