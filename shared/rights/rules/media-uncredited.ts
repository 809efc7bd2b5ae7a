import { MEDIA_KINDS } from "../facts.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-504: media without a credit: nobody is named who could have licensed it, so it is withheld. An item that is such
 * media itself waits for its credit.
 */
export const mediaUncredited: Rule = ({ parts }) =>
  parts
    .filter(({ kind, credit }) => MEDIA_KINDS.has(kind) && !credit)
    .map(({ name, kind }) => ({
      part: name,
      evidence: [],
      args: { media: name === "text" ? kind : name },
      ...(name === "text" ? WAITING : {}),
    }));

const WAITING: Partial<Fired> = { severity: "hold", state: "licence-required", releaseOn: ["field:creditText"] };
