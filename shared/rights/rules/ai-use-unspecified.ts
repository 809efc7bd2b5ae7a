import type { Rule } from "./rule.ts";

/** RGT-803: nobody says anything of AI and data mining. What only the copy allows is not said by its supplier's terms. */
export const aiUseUnspecified: Rule = ({ mining }) =>
  !mining.isReserved && mining.plus === "DMI-UNSPECIFIED" && mining.tdmReservation === null
    ? [{ part: "text", evidence: [] }]
    : [];
