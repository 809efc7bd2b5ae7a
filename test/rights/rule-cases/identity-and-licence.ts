import { AGREED, article, ending, FEE, granting, PAID, picture, type RuleCase, stating, under } from "./change.ts";
import { apMedia, newsmlG2, ninjs, nitf, page, pasted } from "./wires.ts";

const CC = "https://creativecommons.org/licenses";
const UNHELD = under({ party: { name: "Tidewatch", isCopyrightHolder: "never" } });
const NO_BYLINE = { "@type": "NewsArticle", author: undefined };
const AGREED_ELSEWHERE = { ...PAID, agreements: [{ ...AGREED, services: ["coast"] }] };
const BY_NC = under({ license: { id: "CC-BY-NC-4.0" } });

/** 1xx: identity and licence. */
export const IDENTITY_AND_LICENCE: Record<string, RuleCase> = {
  "RGT-101": {
    fires: { delivery: { key: "in/other/1.json" }, state: "quarantine" },
    misses: { delivery: { key: "in/tidewatch/deep/1.json" } },
    elsewhere: { ...nitf(), delivery: { key: "in/other/1.xml" }, state: "quarantine" },
  },
  "RGT-102": {
    fires: { ...granting({ permission: [] }), state: "licence-required" },
    misses: granting({}),
    elsewhere: { ...page({ ld: { license: `${CC}/by/4.0/` } }), ...granting({ permission: [] }) },
  },
  "RGT-103": {
    fires: { ...stating("license", "Our usual terms"), state: "quarantine" },
    misses: stating("license", "LicenseRef-Tidewatch"),
    elsewhere: { ...page({ ld: { license: "https://shop.tidewatch.example/buy" } }), state: "accept-with-duties" },
  },
  "RGT-104": {
    fires: { ...stating("license", "CC BY-NC"), state: "quarantine" },
    misses: { ...stating("license", "CC BY-NC 4.0"), state: "quarantine" },
    elsewhere: {
      ...pasted("This article is published under a Creative Commons Attribution licence."),
      ...under({ license: { id: "CC-BY-4.0" } }),
      state: "accept-with-duties",
    },
  },
  "RGT-105": {
    fires: { ...stating("license", `${CC}/by-nd-sa/4.0/`), state: "quarantine" },
    misses: stating("license", `${CC}/by-nc-sa/4.0/`),
    elsewhere: { ...page({ head: `<link rel="license" href="${CC}/by/3.0/xx/">` }), state: "quarantine" },
  },
  "RGT-106": {
    fires: { ...stating("license", `${CC}/by/4.0/`), state: "quarantine" },
    misses: {
      ...stating("license", `${CC}/by/4.0/`),
      ...under({ license: { id: "CC-BY-4.0" } }),
      state: "accept-with-duties",
    },
    elsewhere: {
      ...page({ ld: { license: `${CC}/by-nd/4.0/` } }),
      ...under({ license: { id: "CC-BY-4.0" } }),
      state: "accept-with-duties",
    },
  },
  "RGT-107": {
    fires: {
      item: {
        ...picture("Tidewatch").item,
        lines: [
          "Tide turns early",
          { role: "caption", text: "The quay. Photo by Greh Fox. CC BY-NC 2.0", pointer: "/c", part: "picture-1" },
          "The tide turned an hour early on Tuesday.",
        ],
      },
      state: "accept-with-duties",
    },
    misses: { ...ending("This article is published under CC BY-NC 2.0."), state: "quarantine" },
    elsewhere: {
      ...nitf({
        content: `<media media-type="image"><media-reference source="quay.jpg"/><media-caption>The quay. Licensed under CC BY-SA 4.0 (Tidewatch)</media-caption></media>`,
      }),
    },
  },
  "RGT-108": {
    fires: { ...stating("sdLicense", `${CC}/by/4.0/`), state: "accept-with-duties" },
    misses: stating("license", `${CC}/by/4.0/`),
    elsewhere: { ...page({ ld: { sdLicense: `${CC}/by/4.0/` } }), state: "accept-with-duties" },
  },
  "RGT-109": {
    fires: { ...UNHELD, state: "quarantine" },
    misses: { ...UNHELD, ...stating("copyrightHolder", "Tidewatch") },
    elsewhere: { ...nitf(), ...UNHELD, state: "quarantine" },
  },
  "RGT-110": { fires: {}, misses: stating("copyrightHolder", "Tidewatch"), elsewhere: newsmlG2() },
  "RGT-111": {
    fires: {
      ...stating("copyrightNotice", "Copyright 2026 Wyoming Tribune. All rights reserved."),
      state: "quarantine",
    },
    misses: stating("copyrightNotice", "Copyright 2026 Tidewatch. All rights reserved."),
    elsewhere: {
      ...apMedia({ infosource: [{ name: "Skell Echo", type: "Member" }] }),
      ...under({ trust: "contracted" }),
      state: "hold",
    },
  },
  "RGT-112": {
    fires: { ...under({ requiredFields: ["dateline"] }), state: "hold" },
    misses: { ...under({ requiredFields: ["dateline"] }), item: { article: { ...article, located: "Saltmere" } } },
    elsewhere: { ...newsmlG2(), ...under({ requiredFields: ["copyrightNotice"] }), state: "hold" },
  },
  "RGT-113": {
    fires: stating("usageTerms", " "),
    misses: stating("usageTerms", "Credit: Tidewatch"),
    elsewhere: ninjs({ copyrightholder: "" }),
  },
  "RGT-114": {
    fires: stating("copyrightYear", "2028"),
    misses: stating("copyrightYear", "2027"),
    elsewhere: nitf({ docdata: `<doc.copyright year="20080219T000000+0100" holder="Tidewatch"/>` }),
  },
  "RGT-115": {
    fires: { item: { article: { type: "text", headlines: [{ value: "Tide" }] } } },
    misses: { item: { article: { type: "text", by: "Pell Tarrow" } } },
    elsewhere: page({ ld: NO_BYLINE }),
  },
  "RGT-120": {
    fires: { ...ending(FEE), state: "licence-required" },
    misses: ending(FEE.replace("fees", "form")),
    elsewhere: { ...page({ under: `<p>${FEE}</p>` }), state: "licence-required" },
  },
  "RGT-121": {
    fires: { ...ending("All rights reserved."), state: "licence-required" },
    misses: { ...ending("All rights reserved."), ...under({ agreements: [AGREED] }), state: "accept-with-duties" },
    elsewhere: {
      ...ninjs({ copyrightnotice: "© Tidewatch. Alle Rechte vorbehalten.", language: "de" }),
      state: "licence-required",
    },
  },
  "RGT-122": {
    fires: { ...under({ ...PAID, agreements: [{ ...AGREED, uris: ["urn:tidewatch:2"] }] }), state: "licence-required" },
    misses: { ...under({ ...PAID, agreements: [AGREED] }), state: "accept-with-duties" },
    elsewhere: { ...newsmlG2(), ...under(AGREED_ELSEWHERE), state: "licence-required" },
  },
  "RGT-123": {
    fires: { ...BY_NC, state: "licence-required" },
    misses: { ...BY_NC, house: { commercial: false } },
    elsewhere: {
      ...page({ head: `<link rel="license" href="${CC}/by-nc/4.0/">` }),
      ...under({ license: { id: "CC-BY-4.0" } }),
      state: "licence-required",
    },
  },
};
