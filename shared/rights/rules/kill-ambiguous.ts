import { MOST_WITHHELD } from "../kill-reach.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-603: a kill may mean any of several stories. All wait for a person, and so does the item that named them. */
export const killAmbiguous: Rule = ({ desk }) => {
  const meant = desk.kills.flatMap(({ ref, among }) =>
    among === undefined || among > MOST_WITHHELD ? [] : [{ ref, count: among }],
  );
  const named = (desk.named ?? []).flatMap(({ ref, stories, holds }) =>
    stories > 1 && !holds ? [{ ref, count: stories }] : [],
  );
  const fired = ({ ref, count }: { ref: string; count: number }): Fired => ({
    part: "text",
    evidence: [],
    args: {
      ref: ref.slice(0, 160),
      count: String(count),
      withheld: count > MOST_WITHHELD ? "Too many to withhold: none is" : "All withheld",
    },
    releaseOn: ["review:match-kill"],
  });
  return [...meant.map(fired), ...named.map((one): Fired => ({ ...fired(one), severity: "quarantine" }))];
};
