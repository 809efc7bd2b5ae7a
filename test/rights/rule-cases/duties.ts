import { ending, FEE, granting, PAID, type RuleCase, stating, under } from "./change.ts";

/** 4xx: duties. */
export const DUTIES: Record<string, RuleCase> = {
  "RGT-401": {
    fires: { item: { statements: [] }, ...granting({ duty: [{ action: "linkBack" }] }), state: "hold" },
    misses: { ...granting({ duty: [{ action: "linkBack" }] }), state: "accept-with-duties" },
  },
  "RGT-402": {
    fires: { ...stating("canonicalUrl", "https://nottidewatch.example/1"), state: "quarantine" },
    misses: stating("canonicalUrl", "https://www.tidewatch.example/1"),
  },
  "RGT-403": {
    fires: { ...granting({ duty: [{ action: "attribute", text: "{copyrightNotice}" }] }), state: "hold" },
    misses: granting({ duty: [{ action: "attribute", text: "{byline}, Tidewatch" }] }),
  },
  "RGT-406": {
    fires: { ...ending(FEE), ...under({ license: { id: "LicenseRef-T", acquire: { kind: "form", note: "below" } } }) },
    misses: ending(FEE),
  },
  "RGT-407": {
    fires: under(PAID),
    misses: granting({ duty: [{ action: "compensate", amount: 20, currency: "EUR" }] }),
  },
  "RGT-410": {
    fires: { ...granting({ quota: { count: 2, per: "month" } }), state: "hold" },
    misses: granting({}),
  },
  "RGT-411": {
    fires: { ...granting({ prohibition: ["aggregate"] }), state: "hold" },
    misses: granting({ prohibition: ["sell"] }),
  },
};
