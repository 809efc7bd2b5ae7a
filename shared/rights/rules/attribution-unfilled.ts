import { isDueIn } from "../terms/duties.ts";
import { slotsOf } from "../terms/template.ts";
import type { Rule } from "./rule.ts";

/** RGT-403: a line that must be printed with a part needs a value that is not there. An institution is RGT-404's. */
export const attributionUnfilled: Rule = ({ parts, target }) =>
  parts.flatMap(({ name, rights }) => {
    const due = rights.duty.filter((duty) => !duty.soft && isDueIn(duty, target.channels));
    const open = new Set(due.flatMap(({ text = "" }) => slotsOf(text)));
    return [...open]
      .filter((field) => field !== "authorAffiliation")
      .map((field) => ({ part: name, evidence: [], args: { field }, releaseOn: [`field:${field}`] }));
  });
