import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import type { Rights } from "../../record/rights.ts";
import { readTime } from "../../time/wire-time.ts";
import type { Part } from "../facts.ts";
import { hostOf, isHostOf, isPublicAddress } from "../hosts.ts";
import { canonicalInstant, isAfter } from "../instant.ts";
import { type Policy, policyRef } from "../policy/policy.ts";
import type { EmbargoReading } from "./embargo-reading.ts";
import { fromNotice, fromPolicy, fromStatement, type Ledger } from "./ledger.ts";

/** Which value is shown where several sources state one; every restriction counts, whoever states it. */
const PRECEDENCE: readonly Statement["source"][] = ["item-structured", "item-encoded", "sidecar", "object-metadata"];

/** The rights block but for its parts, each value entered in the ledger with where it comes from. */
export function rightsBlock(
  reading: Reading,
  policy: Policy | undefined,
  parts: readonly Part[],
  embargo: EmbargoReading,
  ledger: Ledger,
): Omit<Rights, "parts"> {
  enterDuties(reading, policy, parts, ledger);
  enterSupplier(reading, policy, ledger);
  enterHolders(reading, policy, parts, ledger);
  const usageTerms = usageTermsOf(reading, ledger);
  const creditText = creditOf(reading, policy, ledger);
  enterGrants(policy, parts, ledger);
  if (policy?.dataMining) ledger.enter(fromPolicy("dataMining", policyRef(policy), "/dataMining"));
  enterEmbargo(embargo, ledger);
  return {
    schema: "imprimatur.rights/1",
    usageTerms,
    ...copyrightOf(reading, ledger),
    creditText,
    canonicalUrl: canonicalUrlOf(reading, policy, ledger),
    embargoedUntil: embargo.until,
    embargoIndefinite: embargo.isIndefinite,
    ...embargoText(embargo),
    expires: expiresOf(reading, ledger),
    dataMining: {
      plus: policy?.dataMining?.plus ?? "DMI-UNSPECIFIED",
      tdmReservation: policy?.dataMining?.tdmReservation ?? null,
      tdmPolicy: policy?.dataMining?.tdmPolicy ?? null,
    },
    rightsInfo: reading.article.rightsInfo ?? null,
    evidence: ledger.entries,
  };
}

/** What is stated of the whole item in a field, the most trusted source first; blank values left out. */
export function statedOf({ statements }: Pick<Reading, "statements">, field: StatedField): Statement[] {
  return statements
    .filter((one) => one.field === field && !one.part && one.value.trim() !== "")
    .sort((a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source));
}

function enterDuties({ notices }: Reading, policy: Policy | undefined, parts: readonly Part[], ledger: Ledger): void {
  const fees = notices.filter(({ kind }) => kind === "fee");
  for (const fee of fees) ledger.enter(fromNotice("parts[0].duty", fee, "required"));
  const [text] = parts;
  if (fees.length > 0 || !policy || !text?.grant || text.rights.duty.length === 0) return;
  ledger.enter(fromPolicy("parts[0].duty", policyRef(policy), `/grants/${policy.grants.indexOf(text.grant)}/duty`));
}

function enterSupplier({ notices, provenance }: Reading, policy: Policy | undefined, ledger: Ledger): void {
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

function enterHolders(reading: Reading, policy: Policy | undefined, parts: readonly Part[], ledger: Ledger): void {
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
  if (stated) ledger.enter(fromStatement("parts[0].holder", stated));
  else if (holder && policy && !parts[0]?.isThirdParty) {
    const confidence = policy.party.isCopyrightHolder === "always" ? 0.9 : 0.6;
    ledger.enter(
      fromPolicy("parts[0].holder", policyRef(policy), "/party/isCopyrightHolder", { value: holder.name, confidence }),
    );
  }
}

/** The place of a part's rights in the block: text and headline share the first when their terms are the same. */
export function fieldOf(parts: readonly Part[], rights: Part["rights"], field: string): string {
  const index = parts.findIndex((part) => part.rights === rights);
  const isShared = parts[0] && parts[1] && sharesTerms(parts[0], parts[1]);
  return `parts[${isShared && index > 0 ? index - 1 : index}].${field}`;
}

/** Whether two parts stand under the same terms, so that one entry of the block says both. */
export function sharesTerms(a: Part, b: Part): boolean {
  const { parts: _a, ...left } = a.rights;
  const { parts: _b, ...right } = b.rights;
  return JSON.stringify(left) === JSON.stringify(right);
}

function usageTermsOf(reading: Reading, ledger: Ledger): Rights["usageTerms"] {
  const language = reading.article.language ?? "und";
  const stated = statedOf(reading, "usageTerms");
  for (const statement of stated) ledger.enter(fromStatement("usageTerms", statement));
  const values = stated.map(({ value }) => value);
  for (const notice of reading.notices) {
    if (notice.kind !== "fee" || notice.source !== "body" || !notice.sentence) continue;
    const { text, span } = notice.sentence;
    ledger.enter({ ...fromNotice("usageTerms", notice), ...(span ? { span } : {}), text });
    values.push(text);
  }
  return [...new Set(values)].map((value) => ({ language, value }));
}

function creditOf(reading: Reading, policy: Policy | undefined, ledger: Ledger): string | null {
  const [stated] = statedOf(reading, "creditText");
  if (stated) ledger.enter(fromStatement("creditText", stated));
  else if (policy) {
    ledger.enter(
      fromPolicy("creditText", policyRef(policy), "/party/name", { value: policy.party.name, confidence: 0.9 }),
    );
  }
  return stated?.value.trim() ?? policy?.party.name ?? null;
}

function enterGrants(policy: Policy | undefined, parts: readonly Part[], ledger: Ledger): void {
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

function enterEmbargo({ sources }: EmbargoReading, ledger: Ledger): void {
  for (const { from, at } of sources) {
    if ("notice" in from) ledger.enter(fromNotice("embargoedUntil", from.notice, at));
    else ledger.enter(fromStatement("embargoedUntil", from.statement));
  }
}

function embargoText({ sources }: EmbargoReading): { embargoText?: string } {
  const spelled = sources.find(({ raw, at, isFloating }) => raw !== "" && (at === undefined || isFloating))?.raw;
  return spelled ? { embargoText: spelled } : {};
}

function copyrightOf(
  reading: Reading,
  ledger: Ledger,
): Pick<Rights, "copyrightHolder" | "copyrightNotice" | "copyrightYear"> {
  const [holder] = statedOf(reading, "copyrightHolder");
  const [notice] = statedOf(reading, "copyrightNotice");
  const [year] = statedOf(reading, "copyrightYear");
  if (holder) ledger.enter(fromStatement("copyrightHolder", holder));
  if (notice) ledger.enter(fromStatement("copyrightNotice", notice));
  const spelled = year?.value.trim() ?? /\b(?:19|20)\d\d\b/.exec(notice?.value ?? "")?.[0];
  const isYear = spelled !== undefined && /^\d{4}$/.test(spelled);
  if (isYear && (year ?? notice))
    ledger.enter({ ...fromStatement("copyrightYear", year ?? (notice as Statement)), value: spelled });
  return {
    copyrightHolder: holder ? { name: holder.value.trim() } : null,
    copyrightNotice: notice?.value ?? null,
    copyrightYear: isYear ? Number(spelled) : null,
  };
}

function canonicalUrlOf(reading: Reading, policy: Policy | undefined, ledger: Ledger): string | null {
  const stated = statedOf(reading, "canonicalUrl").find(({ value }) => isCanonicalFor(value.trim(), policy));
  if (stated) ledger.enter(fromStatement("canonicalUrl", stated));
  return stated?.value.trim() ?? null;
}

/** Whether an address can be where the supplier published: a public https address, on its own host where we know it. */
export function isCanonicalFor(url: string, policy: Policy | undefined): boolean {
  const hosts = policy?.match.host;
  return isPublicAddress(url) && (!hosts || isHostOf(hostOf(url) ?? "", hosts));
}

function expiresOf(reading: Reading, ledger: Ledger): string | null {
  let first: string | null = null;
  for (const statement of statedOf(reading, "expires")) {
    const time = readTime(statement.value);
    if (time?.kind !== "instant") continue;
    const at = canonicalInstant(time.instant);
    if (first === null || isAfter(first, at)) first = at;
    ledger.enter(fromStatement("expires", statement));
  }
  const own = readTime(reading.article.expires ?? "");
  return first ?? (own?.kind === "instant" ? canonicalInstant(own.instant) : null);
}
