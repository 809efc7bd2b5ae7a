import { says } from "../item-of.ts";
import { type Change, granting, noted, PLAIN, type RuleCase, stating, under } from "./change.ts";

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
};
