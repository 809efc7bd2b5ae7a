import { isOwnText } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-504: media without a credit: nobody is named who could have licensed it, so it is withheld. */
export const mediaUncredited: Rule = ({ parts }) =>
  parts
    .filter((part) => (!isOwnText(part) || part.kind !== part.name) && !isOwnText({ name: part.kind }) && !part.credit)
    .map(({ name, kind }) => ({
      part: name,
      evidence: [],
      args: { media: name === "text" ? kind : name },
      releaseOn: ["field:creditText"],
    }));
