import { noted, PLAIN, type RuleCase, stating, under } from "./change.ts";
import { apMedia, mail, newsmlG2, ninjs, nitf } from "./wires.ts";

const cancelling = stating("cancels", "urn:a");
const WITHDRAWAL = {
  order: "withdraw" as const,
  by: "operator" as const,
  who: "Ada",
  why: "a complaint",
  at: "2026-01-05T08:00:00Z",
};
const KILL = { by: "supplier" as const, at: "2026-01-04T12:00:00Z", ref: "tide" };
const KEPT_A_DAY = under({ lifecycle: { maxRetention: "PT22H", onRetention: "withdraw" } });
const HOUSE_MAIL = { house: { mail: { trustedAuthserv: ["mx.house.example"] } } };
const REPLACES = { replaces: { version: "1", wasTold: true } };

/** 6xx: kills, holds and what follows from them. */
export const LIFECYCLE: Record<string, RuleCase> = {
  "RGT-601": {
    fires: { ...stating("pubStatus", "cancelled"), state: "withdraw" },
    misses: stating("pubStatus", "usable"),
    elsewhere: { ...newsmlG2({ meta: `<pubStatus qcode="stat:canceled"/>` }), state: "withdraw" },
  },
  "RGT-602": {
    fires: { ...noted("KILL KILL KILL tide story"), state: "quarantine" },
    misses: noted("Kill Bill returns"),
    elsewhere: { ...mail("MANDATORY KILL", "Please kill the story Tide-Turns, V9991."), ...HOUSE_MAIL },
  },
  "RGT-603": {
    fires: { desk: { kills: [{ ...KILL, among: 2 }] }, state: "hold" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
    elsewhere: { ...nitf(), desk: { kills: [{ ...KILL, among: 2 }] }, state: "hold" },
  },
  "RGT-604": {
    fires: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 0, heldBy: "other" }] }, state: "quarantine" },
    misses: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 1 }] }, state: "reject" },
    elsewhere: {
      ...newsmlG2({ meta: "<edNote>KILL KILL KILL</edNote>" }),
      desk: { named: [{ ref: "urn:a", stories: 0, heldBy: "other" }] },
    },
  },
  "RGT-605": {
    fires: { ...stating("pubStatus", "withheld"), state: "hold" },
    misses: stating("pubStatus", "usable"),
    elsewhere: { ...apMedia({ pubstatus: "withheld" }), state: "hold" },
  },
  "RGT-606": {
    fires: { ...KEPT_A_DAY, state: "withdraw" },
    misses: under({ lifecycle: { maxRetention: "P1D", onRetention: "purge" } }),
    elsewhere: {
      ...ninjs(),
      ...under({ lifecycle: { maxRetention: "PT22H", onRetention: "purge" } }),
      state: "accept-with-duties",
    },
  },
  "RGT-607": {
    fires: { desk: REPLACES, state: "accept-with-duties" },
    misses: {},
    elsewhere: {
      ...newsmlG2({ meta: `<signal qcode="sig:correction"/>` }),
      desk: REPLACES,
      state: "accept-with-duties",
    },
  },
  "RGT-608": {
    fires: { desk: { newer: { version: "2", wasTold: false } }, state: "accept-with-duties" },
    misses: { desk: { ...REPLACES } },
    elsewhere: { ...nitf(), desk: { newer: { version: "2", wasTold: false } } },
  },
  "RGT-612": {
    fires: { desk: { directives: [WITHDRAWAL] }, state: "withdraw" },
    misses: { desk: { directives: [WITHDRAWAL, { ...WITHDRAWAL, order: "release" }] }, state: "accept-with-duties" },
    elsewhere: { ...ninjs(), desk: { directives: [WITHDRAWAL] }, state: "withdraw" },
  },
  "RGT-609": {
    fires: { desk: { kills: [{ ...KILL, at: "2026-01-04T09:00:00Z" }] }, state: "withdraw" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
    elsewhere: { ...ninjs(), desk: { kills: [{ ...KILL, at: "2026-01-04T09:00:00Z" }] }, state: "withdraw" },
  },
  "RGT-610": {
    fires: {
      item: { removed: [{ reason: "not-for-publication", text: "Call Ines", pointer: "/n" }] },
      state: "accept-with-duties",
    },
    misses: { item: { removed: [{ reason: "site-chrome", text: "Menu", pointer: "/n" }] } },
    elsewhere: mail("The following information is not for publication", "Ines Tarn, 01632 960417"),
  },
  "RGT-611": {
    fires: { item: { change: "advisory" }, state: "hold" },
    misses: { item: { change: "update", lines: ["Flood advisory ends", ...PLAIN.slice(1)] } },
    elsewhere: { ...ninjs({ headline: "ADVISORY TO EDITORS: the budget moves" }), state: "hold" },
  },
};
