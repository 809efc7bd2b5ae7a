import type { Rule } from "./rule.ts";

/** RGT-407: a fee is owed and nobody says how much. */
export const feeAmountUnknown: Rule = ({ parts, evidence }) => {
  const owed = parts[0]?.rights.duty.some(
    ({ action, amount, settled }) => action === "compensate" && settled === false && amount === null,
  );
  return owed ? [{ part: "text", evidence: evidence("parts[0].duty") }] : [];
};
