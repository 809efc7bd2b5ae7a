import { isOwnText } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-411: the terms forbid wholesale or automatic republication: a person must pick each story. */
export const selectionRequired: Rule = ({ parts, publisher }) =>
  parts
    .filter((part) => isOwnText(part) && part.rights.prohibition.includes("aggregate"))
    .map(({ name }) => ({ part: name, evidence: [], args: { publisher }, releaseOn: ["editor-selection"] }));
