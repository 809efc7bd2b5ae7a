import type { Order } from "../../shared/story/directive.ts";

/** An order in a few words: its name and what it names. */
export function orderText(order: Order): string {
  const named: Partial<Record<Order["order"], (order: never) => (string | undefined)[]>> = {
    hold: ({ until }: Order & { order: "hold" }) => [until && `until ${until}`],
    "match-kill": ({ kill, story }: Order & { order: "match-kill" }) => [`${kill} means ${story}`],
    set: ({ field, value, part }: Order & { order: "set" }) => [field, value, part && `of ${part}`],
    clear: ({ part }: Order & { order: "clear" }) => [part],
    settle: ({ agreement }: Order & { order: "settle" }) => [agreement],
  };
  return [order.order, ...(named[order.order]?.(order as never) ?? [])].filter(Boolean).join(" ");
}
