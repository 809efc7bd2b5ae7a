import type { Delivery } from "../../shared/copy/delivery.ts";
import type { State } from "../../shared/record/states.ts";
import type { Desk } from "../../shared/rights/desk.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { bundleOf, policyOf } from "./desk-of.ts";
import { itemOf, says } from "./item-of.ts";

interface Change {
  item?: Parameters<typeof itemOf>[0];
  policies?: PolicyBundle;
  delivery?: Partial<Delivery>;
  desk?: Partial<Desk>;
  /** What the house profile says, beside its name. */
  house?: Partial<House>;
  state?: State;
}

const { article } = itemOf();
const PLAIN = ["Tide turns early", "The tide turned an hour early on Tuesday.", "Nobody minded."];
const ending = (...lines: string[]): Change => ({ item: { lines: [...PLAIN, ...lines] } });
const noted = (text: string): Change => ({
  item: { lines: [{ role: "ed-note", text, pointer: "/ednote" }, ...PLAIN] },
});
const stating = (field: Parameters<typeof says>[0], value: string): Change => ({
  item: { statements: [says("canonicalUrl", "https://tidewatch.example/1"), says(field, value)] },
});
const under = (over: Record<string, unknown>): Change => ({ policies: bundleOf(policyOf(over)) });
const granting = (grant: object): Change =>
  under({ grants: [{ parts: ["text", "headline"], permission: ["distribute", "display"], ...grant }] });
const inBerlin = under({ embargo: { timezone: "Europe/Berlin" } });
const embargoedWith = (pointer: string): Change => ({
  item: {
    statements: [
      says("pubStatus", "embargoed"),
      says("embargoedUntil", ""),
      says("expires", "2026-02-01T00:00:00Z", { pointer }),
    ],
  },
});
const cancelling = stating("cancels", "urn:a");
const picture = (credit?: string): Change => ({
  item: {
    article: {
      ...article,
      associations: [
        {
          name: "picture-1",
          type: "picture",
          ...(credit ? { infoSources: [{ role: "creditline", name: credit }] } : {}),
        },
      ],
    },
  },
});
const FEE = "To learn more about republishing this story and the fees, please fill in this form.";
const AGREED = { id: "T-1", parts: ["text", "headline"], validFrom: "2026-01-01T00:00:00Z", settles: ["compensate"] };
const PAID = {
  grants: [{ parts: ["text", "headline"], permission: ["distribute"], duty: [{ action: "compensate" }] }],
};
const KILL = { by: "supplier" as const, at: "2026-01-04T12:00:00Z", ref: "tide" };

const sentBy = (result: string): Change => ({
  item: {
    format: "message/rfc822",
    marks: {
      hosts: [],
      providers: [],
      creditLines: [],
      sender: {
        domain: "tidewatch.example",
        checks: [{ authserv: "mx.house.example", method: "dkim", result, domain: "tidewatch.example" }],
      },
    },
  },
  house: { mail: { trustedAuthserv: ["mx.house.example"] } },
});

/** For every rule one change of the plain story that makes it fire, and one close to it that does not. */
export const RULE_CASES: Record<string, { fires: Change; misses: Change }> = {
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
  "RGT-203": {
    fires: { ...ending("You may republish this article.", FEE), state: "quarantine" },
    misses: { ...ending("You may not republish this article.", FEE), state: "licence-required" },
  },
  "RGT-205": {
    fires: {
      ...under({
        grants: [
          { parts: ["text", "headline"], permission: ["display"], territory: { include: ["DE"] } },
          { parts: ["text"], permission: ["display"], territory: { exclude: ["DE"] } },
        ],
      }),
      state: "quarantine",
    },
    misses: granting({ territory: { include: ["DE", "AT"], exclude: ["FR"] } }),
  },
  "RGT-206": {
    fires: {
      ...granting({ window: { notBefore: "2026-03-01T00:00:00Z", notAfter: "2026-02-01T00:00:00Z" } }),
      state: "quarantine",
    },
    misses: granting({ window: { notBefore: "2026-01-01T00:00:00Z", notAfter: "2026-02-01T00:00:00Z" } }),
  },
  "RGT-208": {
    fires: {
      item: {
        lines: [{ role: "ed-note", text: "WITHHOLD until further notice", pointer: "/ednote" }, ...PLAIN],
        statements: [says("pubStatus", "usable")],
      },
      state: "quarantine",
    },
    misses: { item: { statements: [says("pubStatus", "usable"), says("embargoedUntil", "2026-01-06T00:00:00Z")] } },
  },
  "RGT-211": {
    fires: { ...stating("rightsInfo", '{"encodedRights":"{}"}'), state: "quarantine" },
    misses: { delivery: { sidecar: '{"creditText":"Tidewatch"}' } },
  },
  "RGT-301": {
    fires: { ...stating("embargoedUntil", "2026-01-05T10:00:01+01:00"), state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-01-05T10:00:00+01:00"), state: "accept-with-duties" },
  },
  "RGT-302": { fires: { ...stating("embargoedUntil", ""), state: "hold" }, misses: noted("Embargo lifted") },
  "RGT-303": {
    fires: { ...stating("embargoedUntil", "2026-01-04T22:00:00"), state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-01-04T22:00:00-12:00"), state: "hold" },
  },
  "RGT-304": {
    fires: { ...noted("EMBARGOED UNTIL 0001 GMT SATURDAY"), state: "hold" },
    misses: noted("EMBARGOED UNTIL 2026-01-04T00:01:00Z"),
  },
  "RGT-305": {
    fires: { ...embargoedWith("/nitf/head/docdata/date.expire/@norm"), state: "hold" },
    misses: { ...embargoedWith("/expires"), state: "hold" },
  },
  "RGT-306": {
    fires: {
      item: {
        lines: [{ role: "ed-note", text: "EMBARGOED UNTIL 2026-01-07T00:00:00Z", pointer: "/ednote" }, ...PLAIN],
        statements: [says("embargoedUntil", "2026-01-06T00:00:00Z")],
      },
      state: "hold",
    },
    misses: {
      item: {
        lines: [{ role: "ed-note", text: "Embargoed until 00:00 on Tuesday", pointer: "/ednote" }, ...PLAIN],
        statements: [says("embargoedUntil", "2026-01-06T00:00:00Z")],
      },
      state: "hold",
    },
  },
  "RGT-307": {
    fires: { ...stating("embargoedUntil", "2062-01-06T00:00:00Z"), state: "quarantine" },
    misses: { ...stating("embargoedUntil", "2027-01-04T00:00:00Z"), state: "hold" },
  },
  "RGT-308": {
    fires: { ...stating("embargoedUntil", "2026-03-29T02:30:00"), ...inBerlin, state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-03-29T03:00:00"), ...inBerlin, state: "hold" },
  },
  "RGT-310": { fires: { item: { article: { type: "text", by: "Pell Tarrow" } } }, misses: {} },
  "RGT-311": {
    fires: { ...granting({ window: { notBefore: "2026-02-01T00:00:00Z" } }), state: "hold" },
    misses: granting({ window: { notBefore: "2026-01-05T09:00:00Z" } }),
  },
  "RGT-312": {
    fires: { ...granting({ window: { notAfter: "2026-01-05T09:00:00Z" } }), state: "reject" },
    misses: granting({ window: { notAfter: "2026-01-05T09:00:01Z" } }),
  },
  "RGT-314": {
    fires: { ...stating("expires", "2026-01-01T00:00:00Z"), state: "accept-with-duties" },
    misses: stating("expires", "2026-02-01T00:00:00Z"),
  },
  "RGT-315": {
    fires: { ...under({ embargo: { minDelay: "P2D", soft: false } }), state: "hold" },
    misses: { ...under({ embargo: { minDelay: "PT22H", soft: false } }), state: "accept-with-duties" },
  },
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
  "RGT-601": {
    fires: { ...stating("pubStatus", "cancelled"), state: "withdraw" },
    misses: stating("pubStatus", "usable"),
  },
  "RGT-602": {
    fires: { ...noted("KILL KILL KILL tide story"), state: "quarantine" },
    misses: noted("Kill Bill returns"),
  },
  "RGT-603": {
    fires: { desk: { kills: [{ ...KILL, among: 2 }] }, state: "hold" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
  },
  "RGT-604": {
    fires: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 0, heldBy: "other" }] }, state: "quarantine" },
    misses: { ...cancelling, desk: { named: [{ ref: "urn:a", stories: 1 }] }, state: "reject" },
  },
  "RGT-605": { fires: { ...stating("pubStatus", "withheld"), state: "hold" }, misses: stating("pubStatus", "usable") },
  "RGT-609": {
    fires: { desk: { kills: [{ ...KILL, at: "2026-01-04T09:00:00Z" }] }, state: "withdraw" },
    misses: { desk: { kills: [KILL] }, state: "withdraw" },
  },
  "RGT-705": {
    fires: { ...granting({ recipient: { nonProfitOnly: true } }), state: "licence-required" },
    misses: { ...granting({ recipient: { nonProfitOnly: true } }), house: { nonProfit: true } },
  },
  "RGT-803": { fires: {}, misses: under({ dataMining: { plus: "DMI-PROHIBITED" } }) },
  "RGT-901": {
    fires: { ...ending("With information from Reuters."), state: "quarantine" },
    misses: { ...ending("With reporting by Reuters."), state: "quarantine" },
  },
  "RGT-902": {
    fires: { ...ending("Reproduction of this text is subject to our terms."), state: "quarantine" },
    misses: ending("The court said reproduction of the text is subject to its terms."),
  },
  "RGT-905": {
    fires: { desk: { now: "2027-01-01T00:00:00Z" }, state: "licence-required" },
    misses: { desk: { now: "2026-12-31T23:59:59Z" } },
  },
  "RGT-906": {
    fires: {
      policies: bundleOf(
        policyOf(),
        policyOf({ id: "second", match: { provider: ["Second"] }, party: { name: "Second" } }),
      ),
      delivery: { key: "elsewhere.json" },
      item: { marks: { hosts: [], providers: ["Tidewatch", "Second"], creditLines: [] } },
      state: "quarantine",
    },
    misses: {
      delivery: { key: "elsewhere.json" },
      item: { marks: { hosts: [], providers: ["Tidewatch", "AFP"], creditLines: [] } },
    },
  },
  "RGT-907": {
    fires: { ...sentBy("fail"), state: "quarantine" },
    misses: { ...sentBy("pass"), state: "accept-with-duties" },
  },
  "RGT-908": {
    fires: { delivery: { sidecar: '{"permission":["display"]}' }, state: "quarantine" },
    misses: { delivery: { sidecar: '{"usageTerms":"All rights reserved."}' }, state: "licence-required" },
  },
};
