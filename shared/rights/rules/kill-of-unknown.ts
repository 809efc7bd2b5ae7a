import { noticed, stated } from "../facts.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-602: the copy is itself a kill, of a story that it names in words or by its id, and we do not hold. It is never news. */
export const killOfUnknown: Rule = (facts) => {
  const { desk, reading } = facts;
  const { slugline, pubStatus } = reading.article;
  const fired = (ref: string, then: string, order = "Kill"): Fired => ({
    part: "text",
    evidence: [],
    args: { order, ref: ref.slice(0, 160), then },
    releaseOn: ["review:match-kill"],
  });
  const names = [...stated(facts, "cancels"), ...stated(facts, "withholds")].map(({ value }) => value.trim());
  if (names.length > 0) {
    const unknown = desk.named?.filter(({ stories, heldBy }) => stories === 0 && heldBy === undefined);
    const named = unknown ?? names.slice(0, 1).map((ref) => ({ ref, holds: undefined }));
    return named.map(({ ref, holds }) =>
      holds
        ? fired(ref, " Recorded: it will be held if it comes.", "Hold")
        : fired(ref, " Recorded: it will be withdrawn if it comes."),
    );
  }
  const said = noticed(facts, "kill");
  // A person has said which story the words mean.
  if (desk.named?.some(({ stories }) => stories === 1)) return [];
  if (said.length === 0 || pubStatus === "canceled") return [];
  return [fired(slugline ?? said[0]?.value ?? "a story", "")];
};
