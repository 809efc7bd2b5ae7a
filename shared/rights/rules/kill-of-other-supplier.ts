import type { Rule } from "./rule.ts";

/** RGT-604: the item kills a story that another supplier sent. Nobody can kill what is not theirs. */
export const killOfOtherSupplier: Rule = ({ desk, publisher }) =>
  (desk.named ?? []).flatMap(({ ref, heldBy }) =>
    heldBy === undefined
      ? []
      : [
          {
            part: "text",
            evidence: [],
            args: { publisher, supplier: heldBy, ref: ref.slice(0, 160) },
            releaseOn: ["review:match-kill"],
          },
        ],
  );
