import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-507: a picture was handed out, or taken for a pool: neither advertisements nor archives may have it. */
export const poolOrHandout: Rule = (facts) =>
  facts.parts.flatMap(({ name }) => {
    const said = noticed(facts, "pool").filter(({ part }) => part === name);
    return [...new Set(said.map(({ text }) => text))].map((text) => ({
      part: name,
      evidence: [],
      args: { text: text.slice(0, 120) },
    }));
  });
