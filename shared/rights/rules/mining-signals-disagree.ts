import { sideOf } from "../terms/data-mining.ts";
import type { Rule } from "./rule.ts";

/** RGT-802: one place reserves mining and another leaves it free. The reservation counts. */
export const miningSignalsDisagree: Rule = ({ mining, evidence }) => {
  const free = mining.signals.find((signal) => sideOf(signal) === "free");
  const reserved = mining.signals.find((signal) => sideOf(signal) === "reserved");
  if (!free || !reserved) return [];
  return [{ part: "text", evidence: evidence("dataMining"), args: { a: free.said, b: reserved.said } }];
};
