import { textHash } from "../../../shared/rights/text-hash.ts";
import { ending, FEE, granting, PAID, PLAIN, type RuleCase, stating, under } from "./change.ts";
import { apMedia, mail, newsmlG2, ninjs, nitf, page, pasted } from "./wires.ts";

const LINKED = granting({ duty: [{ action: "linkBack" }] });
const FORM = under({ license: { id: "LicenseRef-T", acquire: { kind: "form", note: "below" } } });
const KEEPING = granting({ duty: [{ action: "keepLinks", channels: ["web"] }] });
const COUNTED = granting({ duty: [{ action: "includeTracking", channels: ["web"] }] });
const BY_INSTITUTE = granting({ duty: [{ action: "attribute", text: "{byline}, {authorAffiliation}" }] });
const QUOTA = granting({ quota: { count: 2, per: "month" } });
const FULL = { desk: { quotas: [{ per: "month" as const, isFull: true }] } };
const HTML = PLAIN.slice(1).map((text) => ({ role: "paragraph" as const, text, html: `<p>${text}</p>` }));
const SOURCE = textHash(PLAIN.slice(1).join("\n\n"));
const stillIs = (hash: string) => ({ delivery: { sidecar: JSON.stringify({ sourceTextHash: hash }) } });

/** 4xx: duties. */
export const DUTIES: Record<string, RuleCase> = {
  "RGT-401": {
    fires: { item: { statements: [] }, ...LINKED, state: "hold" },
    misses: { ...LINKED, state: "accept-with-duties" },
    elsewhere: { ...nitf(), ...LINKED, state: "hold" },
  },
  "RGT-402": {
    fires: { ...stating("canonicalUrl", "https://nottidewatch.example/1"), state: "quarantine" },
    misses: stating("canonicalUrl", "https://www.tidewatch.example/1"),
    elsewhere: { ...page({ ld: { mainEntityOfPage: "https://other.example/1", url: "https://other.example/1" } }) },
  },
  "RGT-403": {
    fires: { ...granting({ duty: [{ action: "attribute", text: "{copyrightNotice}" }] }), state: "hold" },
    misses: granting({ duty: [{ action: "attribute", text: "{byline}, Tidewatch" }] }),
    elsewhere: {
      ...nitf(),
      ...granting({ duty: [{ action: "includeNotice", text: "{copyrightNotice}" }] }),
      state: "hold",
    },
  },
  "RGT-404": {
    fires: { ...BY_INSTITUTE, state: "hold" },
    misses: {
      ...BY_INSTITUTE,
      item: { article: { type: "text", by: "Pell Tarrow, University of Saltmere" } },
      state: "accept-with-duties",
    },
    elsewhere: {
      ...page({ ld: { author: { "@type": "Person", name: "Pell Tarrow", jobTitle: "Lecturer" } } }),
      ...under({ requiredFields: ["authorAffiliation"] }),
      state: "hold",
    },
  },
  "RGT-405": {
    fires: { ...COUNTED, state: "accept-with-duties" },
    misses: { ...COUNTED, house: { channels: ["print"] } },
    elsewhere: { ...pasted("Please include our tracking pixel."), state: "accept-with-duties" },
  },
  "RGT-406": {
    fires: { ...ending(FEE), ...FORM },
    misses: ending(FEE),
    elsewhere: { ...pasted(FEE), ...FORM },
  },
  "RGT-407": {
    fires: under(PAID),
    misses: granting({ duty: [{ action: "compensate", amount: 20, currency: "EUR" }] }),
    elsewhere: { ...apMedia(), ...under(PAID), state: "licence-required" },
  },
  "RGT-408": {
    fires: { ...KEEPING, state: "quarantine" },
    misses: { ...KEEPING, item: { lines: ["Tide turns early", ...HTML] }, state: "accept-with-duties" },
    elsewhere: { ...page(), ...KEEPING, delivery: { sidecar: '{"linkCount":"3"}' }, state: "quarantine" },
  },
  "RGT-409": {
    fires: {
      ...granting({ duty: [{ action: "inform", to: "desk@tidewatch.example", within: "P2D" }] }),
      state: "accept-with-duties",
    },
    misses: granting({ duty: [{ action: "inform", soft: true }] }),
    elsewhere: { ...newsmlG2(), ...granting({ duty: [{ action: "inform" }] }), state: "accept-with-duties" },
  },
  "RGT-410": {
    fires: { ...QUOTA, ...FULL, state: "hold" },
    misses: { ...QUOTA, desk: { quotas: [{ per: "month", isFull: false }] }, state: "accept" },
    elsewhere: { ...ninjs(), ...QUOTA, state: "hold" },
  },
  "RGT-411": {
    fires: { ...granting({ prohibition: ["aggregate"] }), state: "hold" },
    misses: granting({ prohibition: ["sell"] }),
    elsewhere: { ...pasted("You may not republish our stories in bulk."), state: "licence-required" },
  },
  "RGT-412": {
    fires: { ...stillIs(textHash("Another text.")), state: "quarantine" },
    misses: { ...stillIs(`sha256-${SOURCE.toUpperCase()}`), state: "accept-with-duties" },
    elsewhere: {
      ...mail("-- "),
      ...stillIs("0".repeat(64)),
      house: { mail: { trustedAuthserv: ["mx.house.example"] } },
    },
  },
};
