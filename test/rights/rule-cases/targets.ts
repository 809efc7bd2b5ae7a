import { type Change, granting, noted, PLAIN, picture, type RuleCase } from "./change.ts";
import { newsmlG2, nitf, pasted } from "./wires.ts";

const CARRIED = { trust: "contracted" };
const GERMAN = { house: { territory: ["DE"] } };
const ONLINE = { house: { channels: ["web" as const, "app" as const] } };
const OUTSIDE = { desk: { target: { external: true } } };
/** The plain story with a picture of the supplier's own, whose caption says something. */
const captioned = (caption: string): Change => ({
  item: {
    ...picture("Tidewatch").item,
    lines: [...PLAIN, { role: "caption", text: caption, pointer: "/caption", part: "picture-1" }],
  },
});
const PICTURED = granting({ parts: ["text", "headline", "picture"] });

/** 7xx: territory, channel, recipient. */
export const TARGETS: Record<string, RuleCase> = {
  "RGT-701": {
    fires: { ...granting({ territory: { exclude: ["DE"] } }), ...GERMAN, state: "hold" },
    misses: { ...granting({ territory: { exclude: ["DE-BY"] } }), ...GERMAN, state: "accept" },
    elsewhere: { ...nitf({ docdata: `<doc.rights geography="Australia"/>` }), ...GERMAN, state: "hold" },
  },
  "RGT-702": {
    fires: { ...noted("ATLANTIS OUT"), state: "quarantine" },
    misses: { ...noted("TURKEY OUT, SCOTLAND OUT"), state: "accept-with-duties" },
    elsewhere: {
      ...captioned("The pier (Tidewatch) LOWER SKELL OUT"),
      policy: { ...CARRIED, ...PICTURED.policy },
      state: "accept",
    },
  },
  "RGT-703": {
    fires: { ...noted("PRINT ONLY"), ...ONLINE, state: "hold" },
    misses: { ...noted("NO ARCHIVE"), ...ONLINE, state: "accept-with-duties" },
    elsewhere: { ...newsmlG2({ meta: "<edNote>INTERNET OUT</edNote>" }), house: { channels: ["web"] }, state: "hold" },
  },
  "RGT-704": {
    fires: { ...OUTSIDE, state: "hold" },
    misses: { ...granting({ permission: ["display", "grantUse"] }), ...OUTSIDE, state: "accept" },
    elsewhere: {
      ...pasted("Our stories may not be syndicated."),
      ...granting({ permission: ["display", "grantUse"] }),
      ...OUTSIDE,
      state: "hold",
    },
  },
  "RGT-705": {
    fires: { ...granting({ recipient: { nonProfitOnly: true } }), state: "licence-required" },
    misses: { ...granting({ recipient: { nonProfitOnly: true } }), house: { nonProfit: true } },
    elsewhere: {
      ...newsmlG2({ meta: "<edNote>MAGS OUT</edNote>" }),
      house: { audiences: ["Magazines"] },
      state: "licence-required",
    },
  },
};
