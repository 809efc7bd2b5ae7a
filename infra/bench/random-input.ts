import type { Notice } from "../../shared/copy/notice.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { STATED_FIELDS, type Statement } from "../../shared/copy/statement.ts";
import type { Association } from "../../shared/record/article.ts";
import type { Desk } from "../../shared/rights/desk.ts";
import type { Policy, PolicyBundle } from "../../shared/rights/policy/policy.ts";
import type { Agreement, Grant } from "../../shared/rights/policy/policy-terms.ts";
import type { Draw } from "./random-values.ts";

const INSTANTS = [
  "2025-12-01T00:00:00Z",
  "2026-03-01T08:00:00Z",
  "2026-03-01T10:00:00Z",
  "2026-06-01T00:00:00Z",
] as const;
const NAMES = ["Bench Wire", "AFP", "Reuters", "Pell Tarrow", "Gull Wire/AFP", "AFP/Bench Wire"] as const;
const VALUES = [
  ...INSTANTS,
  ...NAMES,
  "",
  "usable",
  "withheld",
  "canceled",
  "embargoed",
  "2026-03-02",
  "Copyright 2026 Gull Wire",
  "https://bench.example/1",
  "http://localhost/1",
  "https://creativecommons.org/licenses/by-nc/4.0/",
  "CC BY 4.0",
  "GB",
  "Atlantis",
  "0",
  "1",
] as const;
const NOTICES = [
  "fee",
  "reserved",
  "no-redistribution",
  "republish-free",
  "licence",
  "embargo",
  "kill",
  "withhold",
  "advisory",
  "territory-out",
  "territory-only",
  "channel-out",
  "channel-only",
  "editorial-only",
  "non-commercial",
  "no-sale",
  "no-edit",
  "text-credit",
  "caption-credit",
  "unread-terms",
  "mandatory-credit",
  "pool",
] as const satisfies readonly Notice["kind"][];
const NOTICED = ["AFP", "DE", "GERMANY", "web", "archive", "2026-04-01T00:00:00Z", "soon", "CC-BY-NC-4.0"] as const;
const KINDS = ["text", "headline", "picture", "video"] as const satisfies Grant["parts"];
/** Kinds of part, as grants may share them out: each in one of them at most. */
const SHARES: readonly Grant["parts"][][] = [
  [["text", "headline"]],
  [
    ["text", "headline"],
    ["picture", "video"],
  ],
  [["text"], ["headline"], ["picture"]],
  [["text", "headline", "picture", "video"]],
  [["headline"], ["video"]],
];
/** Numbers of terms in a copy: most of it says little. */
const HOW_MANY: readonly 0[][] = [[], [], [], [0], [0, 0], [0, 0, 0, 0]];
const OWED = [{ action: "compensate" }, { action: "obtainConsent" }] as const;
const TO_PUBLISH = ["distribute", "reproduce", "display"] as const;
const ACTIONS = ["distribute", "display", "reproduce", "modify", "commercialize"] as const;

/** One input of a decision. */
export interface RandomInput {
  reading: Reading;
  desk: Desk;
}

/** A field that a copy states, in any part of it. */
export function randomStatement(draw: Draw): Statement {
  const part = draw.onceIn(4) ? { part: draw.of(["picture-1", "headline"]) } : {};
  const source = draw.of(["item-structured", "item-structured", "sidecar", "object-metadata"] as const);
  return { field: draw.of(STATED_FIELDS), value: draw.of(VALUES), source, pointer: "/x", ...part };
}

/** A term in the copy's own words. */
export function randomNotice(draw: Draw): Notice {
  const value = draw.onceIn(3) ? {} : { value: draw.of(NOTICED) };
  const part = draw.of(["text", "text", "text", "picture-1"]);
  const source = draw.of(["body", "caption", "item-structured"] as const);
  return {
    kind: draw.of(NOTICES),
    text: "words",
    source,
    rule: "NP x",
    confidence: draw.of([0.95, 0.6]),
    part,
    ...value,
  };
}

function randomGrant(draw: Draw, parts: Grant["parts"]): Grant {
  return {
    parts,
    permission: draw.onceIn(4) ? [] : [...new Set([...TO_PUBLISH, ...draw.some(ACTIONS, 3)])],
    prohibition: draw.onceIn(4) ? draw.some(ACTIONS, 1) : [],
    duty: [{ action: "attribute", text: "Bench" }, ...(draw.onceIn(3) ? draw.some(OWED, 2) : [])],
    ...(draw.onceIn(5) ? { territory: { include: ["GB"], exclude: draw.some(["GB", "DE"], 1) } } : {}),
    ...(draw.onceIn(5) ? { channel: { exclude: ["web" as const] } } : {}),
    ...(draw.onceIn(15) ? { window: { notBefore: draw.of(INSTANTS), notAfter: draw.of(INSTANTS) } } : {}),
  };
}

function randomAgreement(draw: Draw, at: number): Agreement {
  return {
    id: `A-${at}`,
    parts: [...new Set([draw.of(KINDS), ...draw.some(KINDS, 3)])],
    validFrom: draw.of(INSTANTS),
    ...(draw.onceIn(2) ? { validUntil: draw.of(INSTANTS) } : {}),
    ...(draw.onceIn(2) ? { permission: draw.some(ACTIONS, 3) } : {}),
    ...(draw.onceIn(4) ? { uris: [draw.of(["urn:bench:1", "urn:bench:2"])] } : {}),
    afterEnd: draw.of(["keep-published", "withdraw"] as const),
    settles: [...new Set(draw.some(["compensate", "obtainConsent"] as const, 2))],
  };
}

function randomPolicy(draw: Draw): Policy {
  return {
    policy: "imprimatur.policy/1",
    id: "bench",
    version: "2026-01-01",
    party: { name: "Bench Wire", isCopyrightHolder: draw.of(["always", "unless-stated", "never"] as const) },
    match: { prefix: ["in/bench/"], ...(draw.onceIn(2) ? { host: ["bench.example"] } : {}) },
    trust: draw.of(["contracted", "contracted", "public-terms", "unverified"] as const),
    license: { id: draw.onceIn(4) ? draw.of(["CC-BY-4.0", "CC-BY-NC-4.0"]) : "LicenseRef-Bench" },
    requiredFields: draw.onceIn(4) ? draw.some(["headline", "byline", "uri"] as const, 1) : [],
    grants: draw.of(SHARES).map((parts) => randomGrant(draw, parts)),
    agreements: Array.from({ length: draw.of([0, 1, 2, 3]) }, (_, at) => randomAgreement(draw, at)),
    itemMayWiden: [],
    onUnknown: draw.of(["licence-required", "quarantine", "reject"] as const),
    noticePatterns: [],
    ...(draw.onceIn(2) ? { carries: draw.of(["any" as const, ["AFP"]]) } : {}),
    review: {
      source: ["drawn"],
      checked: "2026-01-01",
      by: "bench",
      expires: draw.onceIn(5) ? "2026-02-01" : "2026-12-31",
    },
  };
}

function randomMedia(draw: Draw): Association[] {
  if (!draw.onceIn(2)) return [];
  const credit = draw.onceIn(3) ? {} : { infoSources: [{ role: "creditline", name: draw.of(NAMES) }] };
  return [{ name: "picture-1", uri: "urn:bench:1#picture-1", type: draw.of(["picture", "video"] as const), ...credit }];
}

/** Any reading with any policy at any time: terms that agree, contradict each other, or mean nothing. */
export function randomInput(draw: Draw): RandomInput {
  const associations = randomMedia(draw);
  const isKnown = !draw.onceIn(20);
  const policies: PolicyBundle = { schema: "imprimatur.policies/1", hash: "0", policies: [randomPolicy(draw)] };
  return {
    reading: {
      article: {
        uri: draw.of(["urn:bench:1", "urn:bench:2"]),
        type: draw.of(["text", "text", "text", "picture"] as const),
        versionCreated: draw.of(INSTANTS),
        headlines: [{ value: "Bench" }],
        ...(draw.onceIn(3) ? { by: draw.of(NAMES) } : {}),
        ...(draw.onceIn(20) ? { pubStatus: draw.of(["withheld", "canceled"] as const) } : { pubStatus: "usable" }),
        ...(associations.length > 0 ? { associations } : {}),
      },
      provenance: {
        format: "application/json;profile=ninjs-3.1",
        supplier: isKnown ? "bench" : null,
        supplierMatchedBy: isKnown ? "prefix" : null,
        policy: isKnown ? "bench@2026-01-01" : null,
        sha256: "0",
        bytes: 1,
        encoding: "utf-8",
        chars: 1,
        removed: [],
      },
      statements: draw.of(HOW_MANY).map(() => randomStatement(draw)),
      notices: draw.of(HOW_MANY).map(() => randomNotice(draw)),
    },
    desk: {
      policies,
      now: draw.of(INSTANTS),
      kills: draw.onceIn(15) ? [{ by: "supplier", at: draw.of(INSTANTS), ref: "urn:k" }] : [],
      wasUsable: draw.onceIn(5),
    },
  };
}
