import type { Reading } from "../../copy/reading.ts";
import type { Association } from "../../record/article.ts";
import type { Action, Duty, PartRights } from "../../record/rights.ts";
import type { Desk } from "../desk.ts";
import { MEDIA_KINDS, type Part } from "../facts.ts";
import { canonicalInstant } from "../instant.ts";
import { isGrantedName, isOwnName, namesOfCredit } from "../names.ts";
import type { Policy } from "../policy/policy.ts";
import type { Agreement, Grant } from "../policy/policy-terms.ts";
import { coverageOf } from "./coverage.ts";
import { licenceLimits, licenceOf, thirdPartyLicence } from "./licence.ts";
import { type Limits, limitsOf, mergeTerms, NO_TERMS, type Terms } from "./merge.ts";
import { noticedLimits } from "./noticed-limits.ts";
import { statedLimits } from "./stated-limits.ts";

/** Characters of a credit: a longer one is a text in the wrong field, and nobody's name. */
const MAX_CREDIT = 200;
/** What an agreement that settles every duty of a grant without permission permits when it names nothing. */
const TO_PUBLISH: readonly Action[] = ["distribute", "reproduce", "display"];

/** Every part of an item with the terms that policy and agreement leave on it: text, headline, then each association. */
export function partsOf(reading: Reading, policy: Policy | undefined, desk: Desk): Part[] {
  const { type = "text", associations = [] } = reading.article;
  const text = MEDIA_KINDS.has(type)
    ? mediaPart("text", type, reading, policy, desk)
    : ownPart("text", "text", reading, policy, desk);
  return [
    text,
    ownPart("headline", "headline", reading, policy, desk),
    ...associations.map((association) => associationPart(association, reading, policy, desk)),
  ];
}

function associationPart(association: Association, reading: Reading, policy: Policy | undefined, desk: Desk): Part {
  const { name, type = "picture", pubStatus = "usable" } = association;
  const part = mediaPart(name, MEDIA_KINDS.has(type) ? type : "text", reading, policy, desk, association);
  if (pubStatus === "usable") return part;
  return { ...part, grant: undefined, rights: { ...part.rights, permission: [] } };
}

function mediaPart(
  name: string,
  kind: string,
  reading: Reading,
  policy: Policy | undefined,
  desk: Desk,
  association?: Association,
): Part {
  const credit = creditOf(name, reading, association);
  const part = ownPart(name, kind, reading, policy, desk);
  if (!credit) return { ...part, credit };
  if (policy && isOurs(credit, policy)) return { ...part, credit };
  return {
    ...part,
    credit,
    isThirdParty: true,
    rights: {
      parts: [kind],
      ref: name,
      holder: { name: credit, basis: "caption credit" },
      license: thirdPartyLicence(credit),
      acquire: null,
      permission: [],
      prohibition: part.grant?.prohibition ?? [],
      duty: [],
    },
  };
}

// A chain a/b/c is passed on by its last name: a contract that covers that name covers it. Public terms cover only
// their own party's work.
function isOurs(credit: string, policy: Policy): boolean {
  const names = namesOfCredit(credit);
  if (policy.trust !== "contracted") return names.every((name) => isOwnName(name, policy));
  const last = names.at(-1);
  return last !== undefined && isGrantedName(last, policy);
}

function creditOf(
  name: string,
  { statements, notices, article }: Reading,
  association?: Association,
): string | undefined {
  const stated = statements.find(
    (one) => one.field === "creditText" && (one.part === name || (!association && !one.part)),
  );
  const noticed = notices.find((one) => one.kind === "caption-credit" && one.part === name);
  const listed = (association ?? article).infoSources?.find(({ role }) => role === "creditline");
  // Both count: a caption that credits another than the field does is somebody else's picture.
  const credits = [noticed?.value, stated?.value, listed?.name]
    .map((one) => one?.trim().slice(0, MAX_CREDIT))
    .filter((one) => one);
  return [...new Set(credits)].join("/") || undefined;
}

function ownPart(name: string, kind: string, reading: Reading, policy: Policy | undefined, desk: Desk): Part {
  const { uri } = reading.article;
  const { services = [] } = reading.provenance;
  const grants = policy?.grants.filter(({ parts }) => (parts as readonly string[]).includes(kind)) ?? [];
  const coverage = coverageOf(policy, kind, { uri, services }, desk);
  const { agreement } = coverage;
  const noticed = noticedLimits(reading.notices, name);
  const own = [...new Set([...licenceLimits(reading, policy), ...noticed.prohibition.map(actionOf)])];
  const stated = { ...mergeTerms(statedLimits(reading.statements, name), noticed), prohibition: own };
  const merged = grants.map((grant) => termsOf(grant)).reduce(mergeTerms, stated);
  const duty = normalised([...merged.duty, ...noticedDuties(name, reading)], policy, agreement);
  const limited = agreement ? mergeTerms({ ...merged, permission: null }, limitsOfAgreement(agreement)) : merged;
  return {
    name,
    kind,
    grant: grants[0],
    coverage,
    credit: undefined,
    isThirdParty: false,
    rights: {
      parts: [kind],
      ...(name === "text" || name === "headline" ? {} : { ref: name }),
      ...licenceOf(reading, policy),
      permission: permissionOf(merged.permission, duty, agreement).filter((one) => !own.includes(actionOf(one))),
      prohibition: [...merged.prohibition],
      duty,
      territory: shown(limited.territory),
      channel: shown(limited.channel),
      validFrom: limited.validFrom,
      validUntil: limited.validUntil,
    } satisfies Omit<PartRights, "decision">,
  };
}

function termsOf({ permission = [], prohibition = [], duty = [], territory, channel, window }: Grant): Terms {
  return {
    permission,
    prohibition,
    duty,
    territory: limitsOf(territory),
    channel: limitsOf(channel),
    validFrom: window?.notBefore ? canonicalInstant(window.notBefore) : null,
    validUntil: window?.notAfter ? canonicalInstant(window.notAfter) : null,
  };
}

// The agreement's own dates are not among them: it covers now, or it is not applied at all (see coverage).
function limitsOfAgreement({ territory, channel }: Agreement): Terms {
  return { ...NO_TERMS, territory: limitsOf(territory), channel: limitsOf(channel) };
}

function permissionOf(
  granted: readonly Action[] | null,
  duty: readonly Duty[],
  agreement: Agreement | undefined,
): readonly Action[] {
  if (granted === null) return [];
  if (granted.length > 0 || !agreement) return granted;
  if (agreement.permission) return agreement.permission;
  const settles = duty.filter(({ action, soft }) => isSettleable(action) && !soft);
  return settles.length > 0 && settles.every(({ settled }) => settled) ? TO_PUBLISH : [];
}

function actionOf(action: Action): string {
  return typeof action === "string" ? action : action.action;
}

function isSettleable(action: string): boolean {
  return action === "compensate" || action === "obtainConsent";
}

/** A fee notice asks for consent and a fee, whatever the policy says; it is said of the text. */
function noticedDuties(name: string, { notices }: Reading): Duty[] {
  if (name !== "text" && name !== "headline") return [];
  const fees = notices.filter(({ kind }) => kind === "fee");
  const asksConsent = fees.some(({ rule }) => rule !== "NP fee-negotiated");
  return [
    ...(asksConsent ? [{ action: "obtainConsent" }] : []),
    ...(fees.length > 0 ? [{ action: "compensate" }] : []),
  ];
}

function normalised(duties: readonly Duty[], policy: Policy | undefined, agreement: Agreement | undefined): Duty[] {
  const out: Duty[] = [];
  for (const duty of duties) {
    const { action } = duty;
    if (!isSettleable(action)) {
      out.push(duty);
      continue;
    }
    if (out.some((one) => one.action === action)) continue;
    const settled = agreement?.settles?.some((one) => one === action) ?? false;
    const fee = {
      amount: duty.amount ?? null,
      currency: duty.currency ?? null,
      ...(policy ? { to: policy.party.name } : {}),
    };
    out.push({ ...duty, ...(action === "compensate" ? fee : {}), settled });
  }
  return out;
}

function shown({ include, exclude }: Limits): NonNullable<PartRights["territory"]> | null {
  if (include === null && exclude.length === 0) return null;
  return { ...(include ? { include: [...include] } : {}), ...(exclude.length > 0 ? { exclude: [...exclude] } : {}) };
}
