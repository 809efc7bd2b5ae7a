import { ending, picture, type RuleCase, stating } from "./change.ts";

/** 5xx: third parties. */
export const THIRD_PARTIES: Record<string, RuleCase> = {
  "RGT-501": { fires: { ...picture("AFP"), state: "accept-with-duties" }, misses: picture("Tidewatch") },
  "RGT-502": {
    fires: { ...ending("AFP contributed to this report."), state: "quarantine" },
    misses: ending("The board had told AFP so."),
  },
  "RGT-504": { fires: { ...picture(), state: "accept-with-duties" }, misses: picture("AFP") },
  "RGT-508": {
    fires: { ...stating("usageTerms", "Nicht für Boulevardmedien."), state: "quarantine" },
    misses: stating("usageTerms", "All rights reserved."),
  },
};
