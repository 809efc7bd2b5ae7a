import { granting, type RuleCase } from "./change.ts";

/** 7xx: territory, channel, recipient. */
export const TARGETS: Record<string, RuleCase> = {
  "RGT-705": {
    fires: { ...granting({ recipient: { nonProfitOnly: true } }), state: "licence-required" },
    misses: { ...granting({ recipient: { nonProfitOnly: true } }), house: { nonProfit: true } },
  },
};
