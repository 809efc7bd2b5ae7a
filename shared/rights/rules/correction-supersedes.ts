import type { Rule } from "./rule.ts";

/** RGT-607: the version takes the place of another. A correction of what subscribers may have printed is a warning. */
export const correctionSupersedes: Rule = ({ reading, desk }) => {
  if (!desk.replaces) return [];
  const { version, wasTold } = desk.replaces;
  const args = { version, told: wasTold ? ", which subscribers could use" : "" };
  const isCorrection = reading.provenance.change === "correction";
  return [{ part: "text", evidence: [], args, ...(isCorrection ? { severity: "warn" as const } : {}) }];
};
