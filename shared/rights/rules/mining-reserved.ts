import { sideOf } from "../terms/data-mining.ts";
import type { Rule } from "./rule.ts";

/** RGT-801: mining or AI use is reserved or forbidden by somebody; the prohibition stands with every part's terms. */
export const miningReserved: Rule = ({ mining, evidence }) => {
  const sources = mining.signals.filter((signal) => sideOf(signal) === "reserved").map(({ said }) => said);
  if (sources.length === 0) return [];
  return [{ part: "text", evidence: evidence("dataMining"), args: { source: [...new Set(sources)].join("; ") } }];
};
