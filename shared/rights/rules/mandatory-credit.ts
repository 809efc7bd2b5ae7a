import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-506: a note, terms or a caption ask for a credit. It joins the duties of the part (see `noticedDuties`). */
export const mandatoryCredit: Rule = (facts) =>
  facts.parts.flatMap(({ name }) => {
    const asked = noticed(facts, "mandatory-credit").filter(({ part }) => part === name);
    return [...new Set(asked.map(({ value, text }) => value ?? text))].map((credit) => ({
      part: name,
      evidence: [],
      args: { credit },
    }));
  });
