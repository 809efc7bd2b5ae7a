import { isOwnText } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-122: there is an agreement, but not for this part, this story or this day; what it would settle is still owed. */
export const agreementNotCovering: Rule = ({ parts, desk, evidence }) =>
  parts.filter(isOwnText).flatMap(({ name, coverage, rights }) => {
    const owed = rights.duty.filter(({ settled, soft }) => settled === false && !soft).map(({ action }) => action);
    if (!coverage.missed || owed.length === 0) return [];
    return [
      {
        part: name,
        evidence: evidence("parts[0].duty"),
        args: { agreement: coverage.missed.id, name, date: desk.now.slice(0, 10) },
        releaseOn: owed.map((action) => `agreement:${action}`),
      },
    ];
  });
