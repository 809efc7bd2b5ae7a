import { says } from "../item-of.ts";
import { type Change, granting, noted, PLAIN, type RuleCase, stating, under } from "./change.ts";
import { apMedia, newsmlG2, ninjs, nitf, page, pasted } from "./wires.ts";

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

/** 3xx: time. */
export const TIME: Record<string, RuleCase> = {
  "RGT-301": {
    fires: { ...stating("embargoedUntil", "2026-01-05T10:00:01+01:00"), state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-01-05T10:00:00+01:00"), state: "accept-with-duties" },
    elsewhere: { ...newsmlG2({ meta: "<embargoed>2026-01-06T00:00:00Z</embargoed>" }), state: "hold" },
  },
  "RGT-302": {
    fires: { ...stating("embargoedUntil", ""), state: "hold" },
    misses: noted("Embargo lifted"),
    elsewhere: { ...newsmlG2({ meta: "<embargoed/>" }), state: "hold" },
  },
  "RGT-303": {
    fires: { ...stating("embargoedUntil", "2026-01-04T22:00:00"), state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-01-04T22:00:00-12:00"), state: "hold" },
    elsewhere: { ...nitf({ docdata: `<date.release norm="20260106T090000"/>` }), state: "hold" },
  },
  "RGT-304": {
    fires: { ...noted("EMBARGOED UNTIL 0001 GMT SATURDAY"), state: "hold" },
    misses: noted("EMBARGOED UNTIL 2026-01-04T00:01:00Z"),
    elsewhere: { ...apMedia({ ednote: "EMBARGOED UNTIL THE DAY AFTER TOMORROW" }), state: "hold" },
  },
  "RGT-305": {
    fires: { ...embargoedWith("/nitf/head/docdata/date.expire/@norm"), state: "hold" },
    misses: { ...embargoedWith("/expires"), state: "hold" },
    elsewhere: {
      wire: String(nitf({ docdata: `<date.expire norm="20260201T000000Z"/>` }).wire).replace(
        "<docdata>",
        `<docdata management-status="embargoed">`,
      ),
      state: "hold",
    },
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
    elsewhere: {
      ...ninjs({ embargoed: "2026-01-06T00:00:00Z", ednote: "EMBARGOED UNTIL 2026-01-07T00:00:00Z" }),
      state: "hold",
    },
  },
  "RGT-307": {
    fires: { ...stating("embargoedUntil", "2062-01-06T00:00:00Z"), state: "quarantine" },
    misses: { ...stating("embargoedUntil", "2027-01-04T00:00:00Z"), state: "hold" },
    elsewhere: { ...ninjs({ embargoed: "2062-01-06T00:00:00Z" }), state: "quarantine" },
  },
  "RGT-308": {
    fires: { ...stating("embargoedUntil", "2026-03-29T02:30:00"), ...inBerlin, state: "hold" },
    misses: { ...stating("embargoedUntil", "2026-03-29T03:00:00"), ...inBerlin, state: "hold" },
    elsewhere: { ...nitf({ docdata: `<date.release norm="20260329T023000"/>` }), ...inBerlin, state: "hold" },
  },
  "RGT-310": {
    fires: { item: { article: { type: "text", by: "Pell Tarrow" } } },
    misses: {},
    elsewhere: {
      wire: "Tide turns early\n\nBy Pell Tarrow\n\nThe tide turned an hour early on Tuesday, said the harbour master.\n",
    },
  },
  "RGT-311": {
    fires: { ...granting({ window: { notBefore: "2026-02-01T00:00:00Z" } }), state: "hold" },
    misses: granting({ window: { notBefore: "2026-01-05T09:00:00Z" } }),
    elsewhere: { ...nitf({ docdata: `<doc.rights startdate="20260201T000000Z"/>` }), state: "hold" },
  },
  "RGT-312": {
    fires: { ...granting({ window: { notAfter: "2026-01-05T09:00:00Z" } }), state: "reject" },
    misses: granting({ window: { notAfter: "2026-01-05T09:00:01Z" } }),
    elsewhere: { ...nitf({ docdata: `<doc.rights enddate="20260105T090000Z"/>` }), state: "reject" },
  },
  "RGT-313": {
    fires: { ...granting({ window: { notAfter: "2026-01-06T08:59:59Z" } }), state: "accept" },
    misses: granting({ window: { notAfter: "2026-01-06T09:00:00Z" } }),
    elsewhere: { ...nitf({ docdata: `<doc.rights enddate="20260105T120000Z"/>` }), state: "accept-with-duties" },
  },
  "RGT-314": {
    fires: { ...stating("expires", "2026-01-01T00:00:00Z"), state: "accept-with-duties" },
    misses: stating("expires", "2026-02-01T00:00:00Z"),
    elsewhere: { ...page({ head: `<meta name="article:expiration_time" content="2026-01-01T00:00:00Z">` }) },
  },
  "RGT-315": {
    fires: { ...under({ embargo: { minDelay: "P2D", soft: false } }), state: "hold" },
    misses: { ...under({ embargo: { minDelay: "PT22H", soft: false } }), state: "accept-with-duties" },
    elsewhere: { ...pasted("Please wait two days before republishing this story."), state: "accept-with-duties" },
  },
};
