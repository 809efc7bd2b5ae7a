import type { Rule } from "./rule.ts";

/** RGT-803: nothing is said of AI and data mining. */
export const aiUseUnspecified: Rule = ({ rights: { dataMining } }) =>
  dataMining.plus === "DMI-UNSPECIFIED" && dataMining.tdmReservation === null ? [{ part: "text", evidence: [] }] : [];
