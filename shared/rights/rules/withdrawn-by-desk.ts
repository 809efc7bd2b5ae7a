import { deskHolds } from "../orders/desk-hold.ts";
import type { Rule } from "./rule.ts";

/** RGT-612: an operator took the story back. */
export const withdrawnByDesk: Rule = ({ reading, desk }) =>
  deskHolds(desk, "withdraw").map(({ who, why }) => ({
    part: "text",
    evidence: [],
    args: { who, uri: reading.article.uri, why },
  }));
