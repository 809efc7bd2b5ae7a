import type { Delivery } from "../../shared/copy/delivery.ts";
import type { State } from "../../shared/record/states.ts";
import type { Policy, PolicyBundle } from "../../shared/rights/policy/policy.ts";

/** One way to deliver the same story, and what must become of it. */
export interface Variant {
  change: string;
  bytes?: (text: string) => Uint8Array | string;
  delivery?: (host: string, prefix: string) => Partial<Delivery>;
  policies?: (bundle: PolicyBundle, policy: Policy) => PolicyBundle;
  wasUsable?: true;
  state: State;
  rules?: string[];
  not?: string[];
  releaseOn?: string[];
  reason?: string;
  isSameBody?: true;
  /** What told whose copy it is. */
  matchedBy?: "prefix" | "notice";
}

const AGREEMENT = {
  id: "TEST-2026-014",
  parts: ["text" as const, "headline" as const],
  validFrom: "2026-01-01T00:00:00Z",
  settles: ["obtainConsent" as const, "compensate" as const],
};

type Change = (policy: Policy) => Policy;
const changed =
  (...changes: Change[]) =>
  (bundle: PolicyBundle, { id }: Policy): PolicyBundle => ({
    ...bundle,
    policies: bundle.policies.map((one) =>
      one.id === id ? changes.reduce((policy, change) => change(policy), one) : one,
    ),
  });
const agreed =
  (over: object = {}): Change =>
  (policy) => ({ ...policy, agreements: [{ ...AGREEMENT, ...over }] });
const linked: Change = (policy) => ({
  ...policy,
  grants: policy.grants.map((grant) =>
    grant.parts.includes("text") ? { ...grant, duty: [...(grant.duty ?? []), { action: "linkBack" as const }] } : grant,
  ),
});
const sidecar = (fields: (host: string) => object) => (host: string) => ({ sidecar: JSON.stringify(fields(host)) });
const withoutNotice = (text: string) => text.slice(0, text.trimEnd().lastIndexOf("\n"));
const atPrefix = (_host: string, prefix: string) => ({ key: `${prefix}story.txt` });
const TAKEN = { rules: ["RGT-122"], not: ["RGT-120"], state: "licence-required" as const };

/** The variants of the catalogue's section 5. */
export const VARIANTS: readonly Variant[] = [
  {
    change: "as it is",
    state: "licence-required",
    rules: ["RGT-120", "RGT-407", "RGT-501"],
    matchedBy: "notice",
    isSameBody: true,
  },
  {
    change: "no policy for the supplier",
    policies: (bundle, { id }) => ({ ...bundle, policies: bundle.policies.filter((one) => one.id !== id) }),
    state: "quarantine",
    rules: ["RGT-101", "RGT-120"],
  },
  {
    change: "an agreement that settles consent and fee",
    policies: changed(agreed()),
    state: "accept-with-duties",
    rules: ["RGT-501"],
    not: ["RGT-120", "RGT-122", "RGT-406"],
    releaseOn: [],
  },
  {
    change: "an agreement for the text alone",
    policies: changed(agreed({ parts: ["text"] })),
    state: "accept-with-duties",
    rules: ["RGT-501"],
  },
  {
    change: "an agreement, and a duty to link",
    policies: changed(agreed(), linked),
    state: "hold",
    releaseOn: ["field:canonicalUrl"],
  },
  {
    change: "an agreement, a duty to link, a side-car with the address",
    policies: changed(agreed(), linked),
    delivery: sidecar((host) => ({ canonicalUrl: `https://www.${host}/news/story` })),
    state: "accept-with-duties",
  },
  {
    change: "an agreement, a duty to link, a side-car with another's address",
    policies: changed(agreed(), linked),
    delivery: sidecar(() => ({ canonicalUrl: "https://evil.example/story" })),
    state: "quarantine",
    rules: ["RGT-402"],
  },
  {
    change: "an agreement that ended yesterday",
    policies: changed(agreed({ validUntil: "2026-01-04T09:00:00Z" })),
    ...TAKEN,
  },
  {
    change: "an agreement that ended yesterday, released before",
    policies: changed(agreed({ validUntil: "2026-01-04T09:00:00Z" })),
    ...TAKEN,
    wasUsable: true,
    state: "withdraw",
    reason: "licence-ended",
  },
  {
    change: "an agreement that ended yesterday and lets released copy stand",
    policies: changed(agreed({ validUntil: "2026-01-04T09:00:00Z", afterEnd: "keep-published" })),
    wasUsable: true,
    state: "accept-with-duties",
  },
  {
    change: "notice deleted, under the prefix",
    bytes: withoutNotice,
    delivery: atPrefix,
    state: "licence-required",
    rules: ["RGT-120"],
    not: ["RGT-406"],
    isSameBody: true,
  },
  {
    change: "notice deleted, no prefix",
    bytes: withoutNotice,
    state: "quarantine",
    rules: ["RGT-101"],
    isSameBody: true,
  },
  {
    change: "an embargo in words put first",
    bytes: (text) => `EMBARGOED UNTIL 0001 GMT SATURDAY\n\n${text}`,
    state: "licence-required",
    rules: ["RGT-304", "RGT-120"],
    not: ["RGT-303"],
    releaseOn: ["agreement:obtainConsent", "agreement:compensate", "field:embargoedUntil"],
    isSameBody: true,
  },
  {
    change: "an embargo in words put first, with an agreement",
    bytes: (text) => `EMBARGOED UNTIL 0001 GMT SATURDAY\n\n${text}`,
    policies: changed(agreed()),
    state: "hold",
    not: ["RGT-303"],
    releaseOn: ["field:embargoedUntil"],
  },
  { change: "CRLF", bytes: (text) => text.replaceAll("\n", "\r\n"), state: "licence-required", isSameBody: true },
  { change: "a BOM", bytes: (text) => `\uFEFF${text}`, state: "licence-required", isSameBody: true },
  {
    change: "Windows-1252",
    bytes: (text) => Buffer.from(text, "latin1"),
    state: "licence-required",
    isSameBody: true,
  },
  {
    change: "NBSP to space",
    bytes: (text) => text.replaceAll("\u00A0", " "),
    state: "licence-required",
    isSameBody: true,
  },
  {
    change: "a mixed credit",
    bytes: (text) => text.replace("(AFP)", "(AFP/MEE Creative)"),
    policies: changed(agreed()),
    state: "accept-with-duties",
    rules: ["RGT-501"],
    isSameBody: true,
  },
  {
    change: "under the prefix",
    delivery: atPrefix,
    state: "licence-required",
    rules: ["RGT-120"],
    matchedBy: "prefix",
    isSameBody: true,
  },
  {
    change: "a side-car that is broken",
    policies: changed(agreed()),
    delivery: () => ({ sidecar: "{" }),
    state: "quarantine",
    rules: ["RGT-211"],
  },
  {
    change: "a side-car that grants",
    delivery: sidecar(() => ({ permission: ["distribute"] })),
    state: "quarantine",
    rules: ["RGT-908"],
  },
];
