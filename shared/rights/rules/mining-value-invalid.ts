import type { Rule } from "./rule.ts";

/** RGT-804: a tdm-reservation that is neither 0 nor 1 (TDMRep, section 3), or a stance that PLUS does not know. */
export const miningValueInvalid: Rule = ({ mining, evidence }) =>
  mining.signals.flatMap(({ said, unreadable, stance }) =>
    unreadable === undefined
      ? []
      : [
          {
            part: "text",
            evidence: evidence("dataMining"),
            args: { said, taken: stance === "DMI-UNSPECIFIED" ? "unset" : stance },
          },
        ],
  );
