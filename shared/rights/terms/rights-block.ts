import type { Reading } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Rights } from "../../record/rights.ts";
import { readTime } from "../../time/wire-time.ts";
import type { Part } from "../facts.ts";
import { canonicalInstant, isAfter } from "../instant.ts";
import { type Policy, policyRef } from "../policy/policy.ts";
import { isCanonicalFor } from "./canonical-url.ts";
import type { MiningReading } from "./data-mining.ts";
import type { EmbargoReading } from "./embargo-reading.ts";
import {
  enterDuties,
  enterEmbargo,
  enterEncoded,
  enterGrants,
  enterHolders,
  enterLicencePage,
  enterMining,
  enterNarrowerLicence,
  enterNoticedLimits,
  enterSupplier,
} from "./enter-evidence.ts";
import { enterRest } from "./enter-rest.ts";
import { fromNotice, fromPolicy, fromStatement, type Ledger } from "./ledger.ts";
import { statedOf } from "./stated-of.ts";

/** The rights block but for its parts, each value entered in the ledger with where it comes from. */
export function rightsBlock(
  reading: Reading,
  policy: Policy | undefined,
  { parts, embargo, mining }: { parts: readonly Part[]; embargo: EmbargoReading; mining: MiningReading },
  ledger: Ledger,
): Omit<Rights, "parts"> {
  enterDuties(reading, policy, parts, ledger);
  enterSupplier(reading, policy, ledger);
  enterHolders(reading, policy, parts, ledger);
  const usageTerms = usageTermsOf(reading, ledger);
  const creditText = creditOf(reading, policy, ledger);
  enterGrants(policy, parts, ledger);
  enterNarrowerLicence(reading, policy, ledger);
  enterLicencePage(reading, policy, parts, ledger);
  enterNoticedLimits(reading, ledger);
  enterEncoded(reading, parts, ledger);
  enterRest(reading, policy, parts, mining, ledger);
  enterMining(mining, ledger);
  const [tdmPolicy] = statedOf(reading, "tdmPolicy");
  if (tdmPolicy && mining.tdmPolicy) ledger.enter(fromStatement("dataMining", tdmPolicy));
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
    dataMining: { plus: mining.plus, tdmReservation: mining.tdmReservation, tdmPolicy: mining.tdmPolicy },
    rightsInfo: rightsInfoOf(reading, ledger),
    evidence: ledger.entries,
  };
}

function usageTermsOf(reading: Reading, ledger: Ledger): Rights["usageTerms"] {
  const language = reading.article.language ?? "und";
  const stated = statedOf(reading, "usageTerms");
  for (const statement of stated) ledger.enter(fromStatement("usageTerms", statement));
  const values = new Map(stated.map((one) => [one.value, one.language ?? language]));
  for (const notice of reading.notices) {
    if (notice.kind !== "fee" || notice.source !== "body" || !notice.sentence) continue;
    const { text, span } = notice.sentence;
    ledger.enter({ ...fromNotice("usageTerms", notice), ...(span ? { span } : {}), text });
    if (!values.has(text)) values.set(text, language);
  }
  return [...values].map(([value, own]) => ({ language: own, value }));
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
    copyrightHolder: holder ? holderOf(holder) : null,
    copyrightNotice: notice?.value ?? null,
    copyrightYear: isYear ? Number(spelled) : null,
  };
}

function holderOf({ value, uri, literal }: Statement): NonNullable<Rights["copyrightHolder"]> {
  return { name: value.trim(), ...(uri ? { uri } : {}), ...(literal ? { literal } : {}) };
}

function canonicalUrlOf(reading: Reading, policy: Policy | undefined, ledger: Ledger): string | null {
  const stated = statedOf(reading, "canonicalUrl").find(({ value }) => isCanonicalFor(value.trim(), policy));
  if (stated) ledger.enter(fromStatement("canonicalUrl", stated));
  return stated?.value.trim() ?? null;
}

function rightsInfoOf({ article, statements }: Reading, ledger: Ledger): Rights["rightsInfo"] {
  const stated = statements.find(({ field, part }) => field === "rightsInfo" && !part);
  if (article.rightsInfo && stated) ledger.enter(fromStatement("rightsInfo", stated));
  else if (article.rightsInfo) {
    ledger.enter({ field: "rightsInfo", source: "item-structured", pointer: "/rightsInfo", confidence: 1 });
  }
  return article.rightsInfo ?? null;
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
  if (first !== null || own?.kind !== "instant") return first;
  const value = canonicalInstant(own.instant);
  ledger.enter({ field: "expires", value, source: "item-structured", pointer: "/expires", confidence: 1 });
  return value;
}
