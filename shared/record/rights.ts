import * as v from "valibot";
import { span } from "./span.ts";
import { STATES } from "./states.ts";

const optional = v.exactOptional;
const text = v.string();

/** Where a value of the rights block was read. */
export const EVIDENCE_SOURCES = [
  "item-structured",
  "item-encoded",
  "object-metadata",
  "sidecar",
  "policy",
  "agreement",
  "body",
  "caption",
  "operator",
] as const;

/** One normalised value and where it comes from: a span of the text, a JSON pointer, or a place in a policy. */
export const evidence = v.strictObject({
  id: text,
  field: text,
  value: optional(text),
  source: v.picklist(EVIDENCE_SOURCES),
  span: optional(span),
  pointer: optional(text),
  text: optional(text),
  rule: optional(text),
  ref: optional(text),
  /** From 0 to 1. */
  confidence: v.number(),
});
export type Evidence = v.InferOutput<typeof evidence>;

/** An ODRL action, bare or with the condition under which it holds. */
export const action = v.union([
  text,
  v.strictObject({
    action: text,
    when: optional(
      v.strictObject({
        commercial: optional(v.boolean()),
        approvalFrom: optional(text),
        alone: optional(v.boolean()),
      }),
    ),
  }),
]);
export type Action = v.InferOutput<typeof action>;

/** Something that must be done for a permission to hold (ODRL duty). */
export const duty = v.strictObject({
  action: text,
  text: optional(text),
  placement: optional(text),
  target: optional(text),
  to: optional(text),
  within: optional(text),
  channels: optional(v.array(text)),
  soft: optional(v.boolean()),
  amount: optional(v.nullable(v.number())),
  currency: optional(v.nullable(text)),
  when: optional(v.strictObject({ forProfit: optional(v.boolean()) })),
  /** For `compensate` and `obtainConsent`: whether an agreement in force settles it. */
  settled: optional(v.boolean()),
});
export type Duty = v.InferOutput<typeof duty>;

const limits = v.strictObject({ include: optional(v.array(text)), exclude: optional(v.array(text)) });

/** The grant for one part or several that share it. */
export const partRights = v.strictObject({
  /** Kinds of part: `text`, `headline`, `picture`, `graphic`, `video`, `audio`. */
  parts: v.array(text),
  /** Name of the association, for media. */
  ref: optional(text),
  holder: v.nullable(v.strictObject({ name: text, basis: text })),
  license: v.nullable(
    v.strictObject({
      id: text,
      name: optional(text),
      uri: optional(text),
      family: text,
      commercial: optional(text),
    }),
  ),
  acquire: v.nullable(
    v.strictObject({ kind: text, url: optional(v.nullable(text)), email: optional(text), note: optional(text) }),
  ),
  permission: v.array(action),
  prohibition: v.array(action),
  duty: v.array(duty),
  territory: optional(v.nullable(limits)),
  channel: optional(v.nullable(limits)),
  /** Whom the supplier licenses, where it does not license everyone; `exclude` as it is spelled, such as `MAGS`. */
  recipient: optional(
    v.strictObject({
      nonProfitOnly: optional(v.boolean()),
      newsOrganisationOnly: optional(v.boolean()),
      exclude: optional(v.array(text)),
    }),
  ),
  validFrom: optional(v.nullable(text)),
  validUntil: optional(v.nullable(text)),
  decision: v.strictObject({
    state: v.picklist(STATES),
    releaseOn: v.array(text),
    effect: optional(v.picklist(["strip-part"])),
  }),
});
export type PartRights = v.InferOutput<typeof partRights>;

/** The terms of an article, normalised, each value with its evidence. Names follow ninjs 3.1, schema.org, then ODRL. */
export const rights = v.strictObject({
  schema: v.literal("imprimatur.rights/1"),
  usageTerms: v.array(v.strictObject({ language: text, value: text })),
  copyrightHolder: v.nullable(v.strictObject({ name: text, uri: optional(text), literal: optional(text) })),
  copyrightNotice: v.nullable(text),
  copyrightYear: v.nullable(v.number()),
  creditText: v.nullable(text),
  canonicalUrl: v.nullable(text),
  embargoedUntil: v.nullable(text),
  embargoIndefinite: v.boolean(),
  /** The embargo as the copy spelled it, when it has one. */
  embargoText: optional(text),
  /** Editorial relevance only (ninjs 3.1, NewsML-G2): never the end of a licence. */
  expires: v.nullable(text),
  dataMining: v.strictObject({
    plus: text,
    tdmReservation: v.nullable(v.picklist([0, 1])),
    tdmPolicy: v.nullable(text),
  }),
  rightsInfo: v.nullable(
    v.strictObject({ langId: optional(text), linkedRights: optional(text), encodedRights: optional(text) }),
  ),
  parts: v.array(partRights),
  evidence: v.array(evidence),
});
export type Rights = v.InferOutput<typeof rights>;
