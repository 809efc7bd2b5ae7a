import * as v from "valibot";
import type { House } from "./house.ts";
import { MINING_STANCES } from "./mining-stances.ts";
import { agreement, grant } from "./policy-terms.ts";
import { duration, policyDate, timeZone } from "./policy-values.ts";

const optional = v.exactOptional;
const text = v.pipe(v.string(), v.minLength(1));
const strings = v.pipe(v.array(text), v.minLength(1));
const uri = v.pipe(v.string(), v.url());
// With a dot: a name of one label, such as `com`, is nobody's own.
const domain = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "expected a domain in lower case, such as wire.example"),
);

const acquire = v.pipe(
  v.strictObject({
    kind: v.picklist(["form", "page", "email", "phone", "contract"]),
    url: optional(uri),
    email: optional(v.string()),
    note: optional(v.string()),
  }),
  v.check((way) => Boolean(way.url ?? way.email ?? way.note), "expected a url, an email or a note"),
);

const noticePattern = v.strictObject({
  id: text,
  /** Exact words, compared with runs of space collapsed. */
  match: v.pipe(v.string(), v.minLength(8, "shorter words would be found in any copy")),
  position: optional(
    v.picklist(["last-paragraph", "first-lines", "anywhere", "usage-terms", "copyright-notice", "ed-note"]),
  ),
  sets: v.picklist(["license", "compensate", "prohibit-all", "reservation", "embargo", "kill"]),
  /** Whether the line that holds it leaves the body. */
  strip: optional(v.boolean()),
});
export type NoticePattern = v.InferOutput<typeof noticePattern>;

/** Severities that a house may give a rule for one supplier. */
export const HOUSE_SEVERITIES = ["info", "warn", "hold", "quarantine"] as const;

/**
 * A supplier's terms as the house reads them: one file under `shared/policies/` an edition.
 * Selected by way of delivery (`match.prefix`); public terms also by what the copy says of itself.
 */
export const policySchema = v.strictObject({
  policy: v.literal("imprimatur.policy/1"),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,63}$/, "expected lower-case letters, digits and hyphens")),
  version: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, "expected a date such as 2026-01-05")),
  party: v.strictObject({
    name: text,
    uri: optional(v.string()),
    isCopyrightHolder: optional(v.picklist(["always", "unless-stated", "never"]), "unless-stated"),
  }),
  match: v.pipe(
    v.strictObject({
      prefix: optional(strings),
      /** Domains of mail: who sent it counts only when a server that the house trusts verified it. */
      sender: optional(v.pipe(v.array(domain), v.minLength(1))),
      provider: optional(strings),
      host: optional(strings),
      creditLine: optional(strings),
      notice: optional(strings),
    }),
    v.check((match) => Object.keys(match).length > 0, "expected at least one way to match"),
  ),
  trust: optional(v.picklist(["contracted", "public-terms", "unverified"]), "unverified"),
  license: v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^(CC|LicenseRef-)[A-Za-z0-9.-]+$/, "expected an SPDX id of Creative Commons, or LicenseRef-..."),
    ),
    name: optional(v.string()),
    uri: optional(uri),
    acquire: optional(acquire),
  }),
  requiredFields: optional(
    v.pipe(
      v.array(
        v.picklist([
          "headline",
          "body",
          "byline",
          "dateline",
          "language",
          "canonicalUrl",
          "firstCreated",
          "versionCreated",
          "copyrightHolder",
          "copyrightNotice",
          "copyrightYear",
          "creditText",
          "license",
          "usageTerms",
          "pubStatus",
          "uri",
          "authorAffiliation",
        ]),
      ),
      v.checkItems((field, index, fields) => fields.indexOf(field) === index, "named twice"),
    ),
    [],
  ),
  grants: v.pipe(v.array(grant), v.minLength(1)),
  agreements: optional(v.array(agreement), []),
  embargo: optional(
    v.strictObject({
      timezone: optional(timeZone),
      onMissingTimezone: optional(v.picklist(["assume-policy-timezone", "latest-possible", "quarantine"])),
      onUnparseable: optional(v.picklist(["hold-indefinitely", "quarantine"])),
      minDelay: optional(duration),
      /** Whether `minDelay` is a request (the default) rather than a term. */
      soft: optional(v.boolean()),
      distributeUnderEmbargo: optional(v.boolean()),
    }),
  ),
  lifecycle: optional(
    v.strictObject({
      killWithin: optional(duration),
      identifyBy: optional(v.array(v.picklist(["uri", "altId", "transref", "slugline+number", "headline+date"]))),
      maxRetention: optional(duration),
      onRetention: optional(v.picklist(["purge", "withdraw"])),
    }),
  ),
  dataMining: optional(
    v.strictObject({
      plus: v.picklist(MINING_STANCES),
      tdmReservation: optional(v.picklist([0, 1])),
      tdmPolicy: optional(uri),
      note: optional(v.string()),
    }),
  ),
  itemMayWiden: optional(v.array(v.picklist(["license", "territory", "channel", "window"])), []),
  onUnknown: optional(v.picklist(["licence-required", "quarantine", "reject"]), "quarantine"),
  noticePatterns: optional(v.array(noticePattern), []),
  /** Names whose copy this supplier passes on under its own contract. */
  carries: optional(v.union([v.literal("any"), strings])),
  memberCopy: optional(v.picklist(["accept", "hold"])),
  identity: optional(
    v.strictObject({
      /** The version at the end of this supplier's ids, such as `_\d+`. Two `\d+` in a row would backtrack. */
      stripSuffix: optional(
        v.pipe(v.string(), v.regex(/^(?:[-_:./]|\\d\+(?!\\d))+$/, "expected separators and \\d+, such as _\\d+")),
      ),
    }),
  ),
  /** The house's own severities for this supplier's copy. */
  severity: optional(
    v.record(
      v.pipe(v.string(), v.regex(/^RGT-\d{3}$/, "expected a rule such as RGT-111")),
      v.picklist(HOUSE_SEVERITIES),
    ),
  ),
  /** How long this supplier may say nothing before somebody should ask. */
  silence: optional(duration),
  review: v.strictObject({
    source: strings,
    checked: policyDate,
    by: text,
    expires: optional(policyDate),
    note: optional(v.string()),
  }),
});
export type Policy = v.InferOutput<typeof policySchema>;

/** The version of the bundle's shape. */
export const POLICIES_SCHEMA = "imprimatur.policies/1";

/** All policies of a deployment, as the functions carry them. */
export interface PolicyBundle {
  schema: typeof POLICIES_SCHEMA;
  /** SHA-256 of the policies' canonical JSON, hexadecimal: the same for every order and layout of the files. */
  hash: string;
  /** Sorted by id. */
  policies: Policy[];
  /** Who publishes here, where a house profile lies beside the policies. */
  house?: House;
}

/** `<policy id>@<policy version>`: how records name a policy. */
export function policyRef(policy: Policy): string {
  return `${policy.id}@${policy.version}`;
}
