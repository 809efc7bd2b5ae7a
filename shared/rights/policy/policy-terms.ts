import * as v from "valibot";
import { duration, instant } from "./policy-values.ts";

const optional = v.exactOptional;
const text = v.pipe(v.string(), v.minLength(1));
const strings = v.pipe(v.array(text), v.minLength(1));

/** Kinds of part that a grant may name. */
export const PART_KINDS = ["text", "headline", "picture", "graphic", "video", "audio", "metadata"] as const;
const parts = v.pipe(v.array(v.picklist(PART_KINDS)), v.minLength(1), v.checkItems(isFirst, "named twice"));

/** Actions of ODRL 2.2, and those that desks' terms need beside them. */
export const ACTIONS = [
  "distribute",
  "reproduce",
  "display",
  "modify",
  "translate",
  "extract",
  "archive",
  "sell",
  "commercialize",
  "index",
  "aggregate",
  "grantUse",
  "textAndDataMining",
  "editHeadline",
  "editStyle",
  "shorten",
  "adSupported",
  "paywall",
] as const;

/** Duties of ODRL 2.2, and those that publishers' terms need beside them. */
export const DUTIES = [
  "attribute",
  "linkBack",
  "linkCanonical",
  "linkLicense",
  "indicateChanges",
  "keepLinks",
  "includeNotice",
  "includeTracking",
  "includeLogo",
  "compensate",
  "obtainConsent",
  "inform",
  "delete",
  "reviewPolicy",
] as const;

/** Ways of publishing that terms tell apart. */
export const CHANNELS = [
  "web",
  "app",
  "print",
  "broadcast",
  "newsletter",
  "social",
  "archive",
  "syndication",
  "ai",
] as const;

const actionName = v.picklist(ACTIONS);
const rule = v.union([
  actionName,
  v.strictObject({
    action: actionName,
    when: optional(
      v.strictObject({
        commercial: optional(v.boolean()),
        approvalFrom: optional(v.string()),
        alone: optional(v.boolean()),
      }),
    ),
  }),
]);
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "expected an ISO 3166-1 or 3166-2 code"));
const territory = v.strictObject({ include: optional(v.array(country)), exclude: optional(v.array(country)) });
const channels = v.array(v.picklist(CHANNELS));
const channel = v.strictObject({ include: optional(channels), exclude: optional(channels) });

const policyDuty = v.strictObject({
  action: v.picklist(DUTIES),
  text: optional(v.string()),
  placement: optional(v.picklist(["top", "bottom", "byline", "caption", "head", "any"])),
  target: optional(v.string()),
  to: optional(v.string()),
  within: optional(duration),
  channels: optional(channels),
  soft: optional(v.boolean()),
  amount: optional(v.number()),
  currency: optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "expected an ISO 4217 code"))),
  when: optional(v.strictObject({ forProfit: optional(v.boolean()) })),
});

/** Shape of {@link Grant}. */
export const grant = v.strictObject({
  parts,
  permission: optional(v.array(rule)),
  prohibition: optional(v.array(rule)),
  duty: optional(v.array(policyDuty)),
  territory: optional(territory),
  channel: optional(channel),
  recipient: optional(
    v.strictObject({
      nonProfitOnly: optional(v.boolean()),
      newsOrganisationOnly: optional(v.boolean()),
      /** Audiences that may not have it, as notes to the desk name them: `MAGS`, `NYC LOCALS`. */
      exclude: optional(strings),
    }),
  ),
  window: optional(
    v.strictObject({ notBefore: optional(instant), notAfter: optional(instant), duration: optional(duration) }),
  ),
  quota: optional(
    v.strictObject({
      count: v.pipe(v.number(), v.integer(), v.minValue(0)),
      per: v.picklist(["day", "month", "feed"]),
    }),
  ),
});
/** What a policy grants for some kinds of part; permission that is not listed is not given. */
export type Grant = v.InferOutput<typeof grant>;

/** Shape of {@link Agreement}. */
export const agreement = v.strictObject({
  id: text,
  parts,
  /** Replaces an empty permission of the grant. */
  permission: optional(v.array(rule)),
  territory: optional(territory),
  channel: optional(channel),
  /** Services of the supplier that it covers; all when absent. */
  services: optional(strings),
  /** Stories that it covers; all when absent. */
  uris: optional(strings),
  validFrom: instant,
  validUntil: optional(instant),
  /** What becomes of released copy when it ends; `withdraw` when absent, the narrower. */
  afterEnd: optional(v.picklist(["keep-published", "withdraw"])),
  settles: optional(v.array(v.picklist(["compensate", "obtainConsent"]))),
  reportUse: optional(v.boolean()),
});
/** A contract in force for some parts: settles duties, and gives the permission that it names. */
export type Agreement = v.InferOutput<typeof agreement>;

function isFirst<T>(item: T, index: number, items: readonly T[]): boolean {
  return items.indexOf(item) === index;
}
