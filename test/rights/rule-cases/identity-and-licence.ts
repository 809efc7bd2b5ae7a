import { AGREED, article, ending, FEE, granting, PAID, type RuleCase, stating, under } from "./change.ts";

/** 1xx: identity and licence. */
export const IDENTITY_AND_LICENCE: Record<string, RuleCase> = {
  "RGT-101": {
    fires: { delivery: { key: "in/other/1.json" }, state: "quarantine" },
    misses: { delivery: { key: "in/tidewatch/deep/1.json" } },
  },
  "RGT-102": { fires: { ...granting({ permission: [] }), state: "licence-required" }, misses: granting({}) },
  "RGT-103": {
    fires: { ...stating("license", "Our usual terms"), state: "quarantine" },
    misses: stating("license", "LicenseRef-Tidewatch"),
  },
  "RGT-106": {
    fires: { ...stating("license", "https://creativecommons.org/licenses/by/4.0/"), state: "quarantine" },
    misses: {
      ...stating("license", "https://creativecommons.org/licenses/by/4.0/"),
      ...under({ license: { id: "CC-BY-4.0" } }),
      state: "accept-with-duties",
    },
  },
  "RGT-109": {
    fires: { ...under({ party: { name: "Tidewatch", isCopyrightHolder: "never" } }), state: "quarantine" },
    misses: {
      ...under({ party: { name: "Tidewatch", isCopyrightHolder: "never" } }),
      ...stating("copyrightHolder", "Tidewatch"),
    },
  },
  "RGT-110": { fires: {}, misses: stating("copyrightHolder", "Tidewatch") },
  "RGT-111": {
    fires: {
      ...stating("copyrightNotice", "Copyright 2026 Wyoming Tribune. All rights reserved."),
      state: "quarantine",
    },
    misses: stating("copyrightNotice", "Copyright 2026 Tidewatch. All rights reserved."),
  },
  "RGT-112": {
    fires: { ...under({ requiredFields: ["dateline"] }), state: "hold" },
    misses: { ...under({ requiredFields: ["dateline"] }), item: { article: { ...article, located: "Saltmere" } } },
  },
  "RGT-113": { fires: stating("usageTerms", " "), misses: stating("usageTerms", "Credit: Tidewatch") },
  "RGT-115": {
    fires: { item: { article: { type: "text", headlines: [{ value: "Tide" }] } } },
    misses: { item: { article: { type: "text", by: "Pell Tarrow" } } },
  },
  "RGT-120": { fires: { ...ending(FEE), state: "licence-required" }, misses: ending(FEE.replace("fees", "form")) },
  "RGT-121": {
    fires: { ...ending("All rights reserved."), state: "licence-required" },
    misses: { ...ending("All rights reserved."), ...under({ agreements: [AGREED] }), state: "accept-with-duties" },
  },
  "RGT-122": {
    fires: { ...under({ ...PAID, agreements: [{ ...AGREED, uris: ["urn:tidewatch:2"] }] }), state: "licence-required" },
    misses: { ...under({ ...PAID, agreements: [AGREED] }), state: "accept-with-duties" },
  },
  "RGT-123": {
    fires: { ...under({ license: { id: "CC-BY-NC-4.0" } }), state: "licence-required" },
    misses: { ...under({ license: { id: "CC-BY-NC-4.0" } }), house: { commercial: false } },
  },
};
