import type { EncodedTerms } from "../../copy/encoded-terms.ts";
import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { Part } from "../facts.ts";
import { type Policy, policyRef } from "../policy/policy.ts";
import type { MiningReading } from "./data-mining.ts";
import type { EmbargoReading } from "./embargo-reading.ts";
import { encodedFor } from "./encoded-limits.ts";
import { fromNotice, fromPolicy, fromStatement, type Ledger } from "./ledger.ts";
import { isHolderLine, licencePage } from "./licence.ts";
import { narrowerLicence } from "./licences-named.ts";
import { narrowedField } from "./noticed-limits.ts";
import { fieldOf } from "./shared-terms.ts";
import { statedOf } from "./stated-of.ts";

/** Why text and headline owe what they owe: the notice where one asks, else the policy. */
export function enterDuties(
  { notices }: Reading,
  policy: Policy | undefined,
  parts: readonly Part[],
  ledger: Ledger,
): void {
  const fees = notices.filter(({ kind }) => kind === "fee");
  for (const fee of fees) ledger.enter(fromNotice("parts[0].duty", fee, "required"));
  const [text] = parts;
  if (fees.length > 0 || !policy || !text?.grant || text.rights.duty.length === 0) return;
  ledger.enter(fromPolicy("parts[0].duty", policyRef(policy), `/grants/${policy.grants.indexOf(text.grant)}/duty`));
}

/** Where notices of the copy limit its text: each under the field that it narrows. */
export function enterNoticedLimits({ notices }: Reading, ledger: Ledger): void {
  for (const notice of notices) {
    const field = narrowedField(notice.kind);
    if (field && notice.part === "text") ledger.enter(fromNotice(`parts[0].${field}`, notice, notice.value));
  }
}

/** The fields of a part that encoded rights narrow. */
const NARROWED = ["permission", "prohibition", "duty", "territory", "channel", "validFrom", "validUntil"] as const;

/** Where encoded rights narrow a part: the rule in its own words, under each field that it narrows. */
export function enterEncoded(reading: Reading, parts: readonly Part[], ledger: Ledger): void {
  const entered = new Set<string>();
  for (const part of parts) {
    for (const one of encodedFor(reading, part.name)) {
      for (const name of NARROWED) {
        if (!isSaid(one[name], name)) continue;
        const field = fieldOf(parts, part.rights, name);
        const key = JSON.stringify([field, one.pointer]);
        if (entered.has(key)) continue;
        entered.add(key);
        ledger.enter({ field, source: one.source, pointer: one.pointer, text: one.text, confidence: 1 });
      }
    }
  }
}

function isSaid(value: EncodedTerms[(typeof NARROWED)[number]], name: string): boolean {
  if (value === null) return false;
  if (typeof value === "string") return true;
  // No permission left is said, too.
  if (Array.isArray(value)) return name === "permission" || value.length > 0;
  return value.include !== null || value.exclude.length > 0;
}

/** By what the supplier was recognised. */
export function enterSupplier({ notices, provenance }: Reading, policy: Policy | undefined, ledger: Ledger): void {
  if (!policy) return;
  const way = provenance.supplierMatchedBy;
  const own = notices.find((notice) => isMarkOf(notice, policy.id, way));
  if (own) ledger.enter(fromNotice("provenance.supplier", own, policy.id));
  else
    ledger.enter(
      fromPolicy("provenance.supplier", policyRef(policy), `/match/${way ?? "prefix"}`, { value: policy.id }),
    );
}

function isMarkOf({ kind, value, rule }: Notice, id: string, way: string | null): boolean {
  return kind === "supplier" && value === id && rule === `policy.match.${way}`;
}

/** Who holds the rights in each part: credits first, then the text's own holder. */
export function enterHolders(
  reading: Reading,
  policy: Policy | undefined,
  parts: readonly Part[],
  ledger: Ledger,
): void {
  parts.forEach(({ name, isThirdParty, credit, rights }) => {
    if (!isThirdParty || !credit) return;
    const notice = reading.notices.find(({ kind, part }) => kind === "caption-credit" && part === name);
    const field = fieldOf(parts, rights, "holder");
    const statement = reading.statements.find((one) => one.field === "creditText" && one.part === name);
    if (notice) ledger.enter(fromNotice(field, notice, credit));
    else if (statement) ledger.enter(fromStatement(field, statement));
    else
      ledger.enter({
        field,
        value: credit,
        source: "item-structured",
        pointer: `/associations/${name}`,
        confidence: 1,
      });
  });
  const holder = parts[0]?.rights.holder;
  const [stated] = statedOf(reading, "copyrightHolder");
  const line = reading.statements.find(isHolderLine);
  if (stated) ledger.enter(fromStatement("parts[0].holder", stated));
  else if (line && holder && !parts[0]?.isThirdParty)
    ledger.enter({ ...fromStatement("parts[0].holder", line), value: holder.name });
  else if (holder && policy && !parts[0]?.isThirdParty) {
    const confidence = policy.party.isCopyrightHolder === "always" ? 0.9 : 0.6;
    ledger.enter(
      fromPolicy("parts[0].holder", policyRef(policy), "/party/isCopyrightHolder", { value: holder.name, confidence }),
    );
  }
}

/** Where licence, permissions and prohibitions of each part stand. */
export function enterGrants(policy: Policy | undefined, parts: readonly Part[], ledger: Ledger): void {
  if (!policy) return;
  const ref = policyRef(policy);
  ledger.enter(fromPolicy("parts[0].license", ref, "/license"));
  if (policy.license.acquire) ledger.enter(fromPolicy("parts[0].acquire", ref, "/license/acquire"));
  for (const { grant, rights, coverage } of parts) {
    const at = grant ? `/grants/${policy.grants.indexOf(grant)}` : undefined;
    if (at && rights.permission.length > 0 && grant?.permission?.length) {
      ledger.enter(fromPolicy(fieldOf(parts, rights, "permission"), ref, at));
    } else if (coverage.agreement && rights.permission.length > 0) {
      const { id } = coverage.agreement;
      const field = fieldOf(parts, rights, "permission");
      ledger.enter({ field, source: "agreement", ref: `${ref}#${id}`, value: id, confidence: 1 });
    }
    if (at && rights.prohibition.length > 0) ledger.enter(fromPolicy(fieldOf(parts, rights, "prohibition"), ref, at));
  }
}

/** Where the copy names a licence that gives less than its policy's own, and is shown for it. */
export function enterNarrowerLicence(reading: Reading, policy: Policy | undefined, ledger: Ledger): void {
  const named = narrowerLicence(reading, policy);
  if (!named) return;
  const statement = reading.statements.find(
    ({ field, value, part = "text" }) => field === "license" && part === "text" && value.trim() === named.text,
  );
  const notice = reading.notices.find(
    ({ kind, text, part }) => kind === "licence" && part === "text" && text === named.text,
  );
  if (statement) ledger.enter({ ...fromStatement("parts[0].license", statement), value: named.id });
  else if (notice) ledger.enter(fromNotice("parts[0].license", notice, named.id));
}

/** The item's own page where a licence is had, where it stands for the policy's. */
export function enterLicencePage(
  reading: Reading,
  policy: Policy | undefined,
  parts: readonly Part[],
  ledger: Ledger,
): void {
  const page = licencePage(reading.statements, policy);
  if (!page) return;
  const own = parts.filter(({ rights }) => rights.acquire?.url === page.value.trim());
  for (const field of new Set(own.map(({ rights }) => fieldOf(parts, rights, "acquire"))))
    ledger.enter(fromStatement(field, page));
}

/** Every place that sets an embargo. */
export function enterEmbargo({ sources }: EmbargoReading, ledger: Ledger): void {
  for (const { from, at } of sources) {
    if ("notice" in from) ledger.enter(fromNotice("embargoedUntil", from.notice, at));
    else ledger.enter(fromStatement("embargoedUntil", from.statement));
  }
}

/** Every place that speaks of mining. */
export function enterMining({ signals }: MiningReading, ledger: Ledger, field = "dataMining"): void {
  for (const { from, stance } of signals) {
    if ("policy" in from) ledger.enter(fromPolicy(field, policyRef(from.policy), "/dataMining"));
    else if ("notice" in from) ledger.enter(fromNotice(field, from.notice, stance));
    else ledger.enter(fromStatement(field, from.statement));
  }
}
