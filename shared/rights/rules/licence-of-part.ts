import { licencesNamed } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/** RGT-107: a licence is stated for a picture, in its fields or its caption, and says nothing of the text. */
export const licenceOfPart: Rule = ({ reading, parts }) => {
  const named = licencesNamed(reading).filter(({ part }) => part !== "text");
  const once = new Map(named.map((one) => [`${one.part} ${one.id}`, one]));
  return [...once.values()].map(({ id, part }) => ({
    part: parts.some(({ name }) => name === part) ? part : "text",
    evidence: [],
    args: { licence: id, part },
  }));
};
