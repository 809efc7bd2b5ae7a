import { says } from "../item-of.ts";
import { ending, FEE, granting, PLAIN, type RuleCase, stating, under } from "./change.ts";

/** 2xx: contradictions. */
export const CONTRADICTIONS: Record<string, RuleCase> = {
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
};
