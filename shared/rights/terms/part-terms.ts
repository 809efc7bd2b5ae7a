import type { Reading } from "../../copy/reading.ts";
import type { Article, Association } from "../../record/article.ts";
import type { PartRights } from "../../record/rights.ts";
import type { Desk } from "../desk.ts";
import { millisOf } from "../duration.ts";
import { MEDIA_KINDS, type Part } from "../facts.ts";
import { canonicalInstant, earlier } from "../instant.ts";
import { membersOf } from "../members.ts";
import { isGrantedCredit } from "../names.ts";
import type { Policy } from "../policy/policy.ts";
import type { Agreement, Grant } from "../policy/policy-terms.ts";
import { coverageOf } from "./coverage.ts";
import { readMining } from "./data-mining.ts";
import { dutiesOn, isSettleable } from "./duties.ts";
import { encodedLimits } from "./encoded-limits.ts";
import { firstPublication } from "./first-publication.ts";
import { licenceLimits, licenceOf, thirdPartyLicence } from "./licence.ts";
import { type Limits, limitsOf, mergeTerms, NO_TERMS, type Terms } from "./merge.ts";
import { noticedLimits } from "./noticed-limits.ts";
import { actionOf, allowedActions } from "./permission.ts";
import { statedLimits } from "./stated-limits.ts";
import { type TemplateValues, templateValues } from "./template.ts";
import { widened } from "./widened.ts";

/** Characters of a credit: a longer one is a text in the wrong field, and nobody's name. */
const MAX_CREDIT = 200;

/** What all parts of one item stand on, read once. */
interface Basis {
  reading: Reading;
  policy: Policy | undefined;
  desk: Desk;
  /** Whether machines are forbidden what they may do. */
  isMiningReserved: boolean;
  values: TemplateValues;
}

/** Every part of an item with the terms that policy and agreement leave on it: text, headline, then each association. */
export function partsOf(reading: Reading, policy: Policy | undefined, desk: Desk): Part[] {
  const { type = "text", associations = [] } = reading.article;
  const basis: Basis = {
    reading,
    policy,
    desk,
    isMiningReserved: readMining(reading, policy).isReserved,
    values: templateValues(reading, policy, desk.policies.house),
  };
  return [
    MEDIA_KINDS.has(type) ? mediaPart("text", type, basis) : ownPart("text", "text", basis),
    ownPart("headline", "headline", basis),
    ...associations.map((association) => associationPart(association, basis)),
  ];
}

function associationPart(association: Association, basis: Basis): Part {
  const { name, type = "picture", pubStatus = "usable" } = association;
  const part = mediaPart(name, MEDIA_KINDS.has(type) ? type : "text", basis, association);
  if (pubStatus === "usable") return part;
  return { ...part, grant: undefined, rights: { ...part.rights, permission: [] } };
}

function mediaPart(name: string, kind: string, basis: Basis, association?: Association): Part {
  const { reading, policy } = basis;
  const [member] = policy?.memberCopy === "accept" ? [] : membersOf(association ?? reading.article);
  const credits = creditsOf(name, reading, association);
  const all = [...new Set([...credits.noticed, ...credits.stated])];
  const credit = member ?? (all.join("/") || undefined);
  // Under a contract the line that the supplier states stands above the photographer's name at the end of a caption.
  const decisive = policy?.trust === "contracted" && credits.stated.length > 0 ? credits.stated : all;
  const part = ownPart(name, kind, basis, credit);
  if (!credit) return { ...part, credit };
  if (policy && !member && decisive.every((one) => isGrantedCredit(one, policy))) return { ...part, credit };
  const { limits } = itemTerms(name, kind, basis);
  const { territory, channel, validFrom, validUntil, recipient } = part.rights;
  return {
    ...part,
    credit,
    quotas: [],
    isThirdParty: true,
    rights: {
      parts: [kind],
      ref: name,
      holder: { name: credit, basis: "caption credit" },
      license: thirdPartyLicence(credit),
      acquire: null,
      permission: [],
      prohibition: [...mergeTerms(limits, { ...NO_TERMS, prohibition: part.grant?.prohibition ?? [] }).prohibition],
      duty: [],
      // A credit takes the grant from a medium, never a limit: a licence that has ended has ended.
      ...withoutNulls({ territory, channel, validFrom, validUntil }),
      ...(recipient ? { recipient } : {}),
    },
  };
}

/** Of a part that nobody here can grant only the limits that are stated are shown. */
function withoutNulls<T extends object>(limits: T): Partial<T> {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== null)) as Partial<T>;
}

interface Credits {
  /** In the words of the caption. */
  noticed: string[];
  /** In fields. */
  stated: string[];
}

/**
 * Every credit that a medium bears, in an order of their own. All count: a caption that credits another than the field
 * does is somebody else's picture.
 */
function creditsOf(name: string, { statements, notices, article }: Reading, association?: Association): Credits {
  const stated = statements.filter(
    (one) => one.field === "creditText" && (one.part === name || (!association && !one.part)),
  );
  const noticed = notices.filter((one) => one.kind === "caption-credit" && one.part === name);
  const listed = ((association ?? article).infoSources ?? []).filter(({ role }) => role === "creditline");
  return {
    noticed: inOrder(noticed.map(({ value }) => value)),
    stated: [...new Set([...inOrder(stated.map(({ value }) => value)), ...inOrder(listed.map((one) => one.name))])],
  };
}

function inOrder(values: readonly (string | undefined)[]): string[] {
  const cut = values.flatMap((one) => one?.trim().slice(0, MAX_CREDIT) || []);
  return [...new Set(cut)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What an item says of one of its parts, whoever may grant its use. */
interface ItemTerms {
  limits: Terms;
  /** Names of what it forbids: no agreement lifts it. */
  prohibited: string[];
  /** The actions that encoded rights leave; undefined where they speak of none. */
  leaves: ReadonlySet<string> | undefined;
}

function itemTerms(name: string, kind: string, { reading, policy, isMiningReserved }: Basis): ItemTerms {
  const noticed = noticedLimits(reading.notices, name, kind);
  const encoded = encodedLimits(reading, name);
  const said = [...noticed.prohibition, ...encoded.terms.prohibition].map(actionOf);
  const mining = isMiningReserved ? ["textAndDataMining"] : [];
  const prohibited = [...new Set([...licenceLimits(reading, policy), ...said, ...mining])];
  const limits = [noticed, encoded.terms].reduce(mergeTerms, statedLimits(reading.statements, name));
  return { limits: { ...limits, prohibition: prohibited }, prohibited, leaves: encoded.leaves };
}

function ownPart(name: string, kind: string, basis: Basis, credit?: string): Part {
  const { reading, policy, desk, values } = basis;
  const { article, statements, provenance } = reading;
  const { house } = desk.policies;
  const grants = policy?.grants.filter(({ parts }) => (parts as readonly string[]).includes(kind)) ?? [];
  const coverage = coverageOf(policy, kind, { uri: article.uri, services: provenance.services ?? [] }, desk);
  const { agreement } = coverage;
  const { limits, prohibited, leaves } = itemTerms(name, kind, basis);
  const merged = grants
    .map((grant) => widened(termsOf(grant, article), statements, name, policy))
    .reduce(mergeTerms, limits);
  const duty = dutiesOn({ name, kind }, merged.duty, {
    reading,
    policy,
    house,
    agreement,
    values: credit ? { ...values, creditLine: credit } : values,
  });
  const limited = agreement ? mergeTerms({ ...merged, permission: null }, limitsOfAgreement(agreement)) : merged;
  return {
    name,
    kind,
    grant: grants[0],
    quotas: grants.flatMap(({ quota }) => quota ?? []),
    coverage,
    credit: undefined,
    isThirdParty: false,
    rights: {
      parts: [kind],
      ...(name === "text" || name === "headline" ? {} : { ref: name }),
      ...licenceOf(reading, policy, name),
      ...allowedActions({
        granted: merged.permission,
        prohibited: merged.prohibition,
        own: prohibited,
        leaves,
        isOffered: grants.some((grant) => grant.duty?.some(({ action, soft }) => isSettleable(action) && !soft)),
        duty,
        agreement,
        house,
      }),
      duty,
      ...shownLimits(limited),
      ...recipientOf(grants, name, reading),
    } satisfies Omit<PartRights, "decision">,
  };
}

/** Every grant's limits on who may have a part hold, and so do those that notes to the desk name. */
function recipientOf(
  grants: readonly Grant[],
  name: string,
  { notices, statements }: Reading,
): Pick<PartRights, "recipient"> {
  const nonProfitOnly = grants.some(({ recipient }) => recipient?.nonProfitOnly);
  const newsOrganisationOnly = grants.some(({ recipient }) => recipient?.newsOrganisationOnly);
  const noted = notices.filter(
    ({ kind, part }) => kind === "recipient-out" && (part === name || (name === "headline" && part === "text")),
  );
  const stated = statements.filter(
    ({ field, value, part }) => field === "exclAudience" && value.trim() !== "" && (!part || part === name),
  );
  const exclude = [
    ...new Set([
      ...grants.flatMap(({ recipient }) => recipient?.exclude ?? []),
      ...noted.flatMap(({ value = "" }) => value || []),
      ...stated.map(({ value }) => value.trim()),
    ]),
  ];
  if (!nonProfitOnly && !newsOrganisationOnly && exclude.length === 0) return {};
  return {
    recipient: {
      ...(nonProfitOnly ? { nonProfitOnly } : {}),
      ...(newsOrganisationOnly ? { newsOrganisationOnly } : {}),
      ...(exclude.length > 0 ? { exclude } : {}),
    },
  };
}

function termsOf(
  { permission = [], prohibition = [], duty = [], territory, channel, window }: Grant,
  article: Article,
): Terms {
  const first = firstPublication(article);
  const length = window?.duration && millisOf(window.duration);
  const lapses = length && first ? canonicalInstant(Date.parse(first) + length) : null;
  return {
    permission,
    prohibition,
    duty,
    territory: limitsOf(territory),
    channel: limitsOf(channel),
    validFrom: window?.notBefore ? canonicalInstant(window.notBefore) : null,
    validUntil: earlier(window?.notAfter ? canonicalInstant(window.notAfter) : null, lapses),
  };
}

// The agreement's own dates are not among them: it covers now, or it is not applied at all (see coverage).
function limitsOfAgreement({ territory, channel }: Agreement): Terms {
  return { ...NO_TERMS, territory: limitsOf(territory), channel: limitsOf(channel) };
}

function shownLimits({ territory, channel, validFrom, validUntil }: Terms) {
  return { territory: shown(territory), channel: shown(channel), validFrom, validUntil };
}

function shown({ include, exclude }: Limits): NonNullable<PartRights["territory"]> | null {
  if (include === null && exclude.length === 0) return null;
  return { ...(include ? { include: [...include] } : {}), ...(exclude.length > 0 ? { exclude: [...exclude] } : {}) };
}
