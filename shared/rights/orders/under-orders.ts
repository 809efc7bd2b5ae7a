import type { Reading } from "../../copy/reading.ts";
import type { Desk, NamedStory } from "../desk.ts";
import { orderedReading } from "./ordered-reading.ts";
import { standingKills } from "./standing-kills.ts";

/** An item and its desk as they stand under what operators ordered. */
export function underOrders(reading: Reading, desk: Desk): { reading: Reading; desk: Desk } {
  const { directives = [], kills, named } = desk;
  const { uri } = reading.article;
  const matched = directives.flatMap((one): NamedStory[] =>
    one.order === "match-kill" && one.kill === uri ? [{ ref: one.story, stories: 1 }] : [],
  );
  const standing = standingKills(uri, kills, directives);
  return {
    reading: orderedReading(reading, directives),
    desk: {
      ...desk,
      kills: standing.filter(({ holds }) => !holds),
      holds: standing.filter(({ holds }) => holds),
      ...(matched.length > 0 ? { named: matched } : named ? { named } : {}),
    },
  };
}
