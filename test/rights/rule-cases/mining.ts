import { type RuleCase, under } from "./change.ts";

/** 8xx: mining and AI. */
export const MINING: Record<string, RuleCase> = {
  "RGT-803": { fires: {}, misses: under({ dataMining: { plus: "DMI-PROHIBITED" } }) },
};
