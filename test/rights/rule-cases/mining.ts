import { ending, type RuleCase, stating, under } from "./change.ts";
import { newsmlG2, page } from "./wires.ts";

/** 8xx: mining and AI. */
export const MINING: Record<string, RuleCase> = {
  "RGT-801": {
    fires: { ...stating("tdmReservation", "1"), state: "accept-with-duties" },
    misses: { ...stating("tdmReservation", "0"), state: "accept-with-duties" },
    elsewhere: {
      ...newsmlG2({ rights: `<dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/>` }),
      state: "accept-with-duties",
    },
  },
  "RGT-802": {
    fires: { ...stating("tdmReservation", "0"), ...under({ dataMining: { plus: "DMI-PROHIBITED" } }) },
    misses: { ...stating("tdmReservation", "1"), ...under({ dataMining: { plus: "DMI-PROHIBITED" } }) },
    elsewhere: page({ head: `<meta name="tdm-reservation" content="0"><meta name="robots" content="index, noai">` }),
  },
  "RGT-803": {
    fires: {},
    misses: under({ dataMining: { plus: "DMI-PROHIBITED" } }),
    elsewhere: page({ head: `<meta name="robots" content="index, follow">` }),
  },
  "RGT-804": {
    fires: { ...stating("tdmReservation", "yes"), state: "accept-with-duties" },
    misses: stating("tdmReservation", " 1 "),
    elsewhere: newsmlG2({ rights: `<dataMining qcode="plusdmi:DMI-PERHAPS"/>` }),
  },
  "RGT-805": {
    fires: { ...stating("dataMining", "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR"), state: "quarantine" },
    misses: {
      ...ending("Our stories may not be used to train artificial intelligence."),
      ...under({ dataMining: { plus: "DMI-PROHIBITED-SEECONSTRAINT", note: "Clause 9 of the contract." } }),
      state: "accept-with-duties",
    },
    elsewhere: {
      ...newsmlG2({ rights: `<dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEECONSTRAINT"/>` }),
      state: "quarantine",
    },
  },
};
