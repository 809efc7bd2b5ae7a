import type { Reading } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import type { PartRights } from "../../record/rights.ts";
import { copyrightNamed } from "../copyright-named.ts";
import { licenceInWords } from "../licence-in-words.ts";
import { elementsOf, type LicenceElement, licenceAddress } from "../licence-named.ts";
import type { Policy } from "../policy/policy.ts";
import { isCanonicalFor } from "./canonical-url.ts";
import { licencesOfText, narrowerLicence } from "./licences-named.ts";

type Held = Pick<PartRights, "holder" | "license" | "acquire">;

/** Who holds the rights in a part, under which licence, and where one is to be had: as stated, else as the policy says. */
export function licenceOf(reading: Reading, policy: Policy | undefined, name: string): Held {
  // A medium never rides on what its text is licensed under.
  const narrower = name === "text" || name === "headline" ? narrowerLicence(reading, policy) : undefined;
  return {
    holder: holderOf(reading, policy),
    license: narrower
      ? licence({ id: narrower.id, uri: licenceAddress(narrower.id) })
      : policy
        ? licence(policy.license)
        : null,
    acquire: acquireOf(reading, policy),
  };
}

/** Stands for terms that nobody here has read: those of whoever a credit names. */
export function thirdPartyLicence(credit: string): NonNullable<PartRights["license"]> {
  const slug = credit
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return { id: `LicenseRef-ThirdParty-${slug || "unnamed"}`, family: "proprietary" };
}

/** What each element of a Creative Commons licence forbids. */
export const FORBIDS: Partial<Record<LicenceElement, readonly string[]>> = {
  NC: ["commercialize"],
  ND: ["modify", "translate"],
};

/** What the licences that an item names forbid beyond its policy's own: they narrow, whoever is right. */
export function licenceLimits(reading: Reading, policy: Policy | undefined): string[] {
  const own = elementsOf(policy?.license.id ?? "") ?? new Set();
  // A picture's licence is stated in its caption, and is the picture's alone.
  const named = licencesOfText(reading).flatMap(({ id }) => [...(elementsOf(id) ?? [])]);
  return [...new Set(named.filter((element) => !own.has(element)).flatMap((element) => FORBIDS[element] ?? []))];
}

/** Whether a statement is the copyright line of the whole item and names somebody. */
export function isHolderLine({ field, value, part }: Statement): boolean {
  return field === "copyrightNotice" && !part && copyrightNamed(value) !== undefined;
}

function holderOf({ statements }: Reading, policy: Policy | undefined): PartRights["holder"] {
  const stated = statements.find(
    ({ field, value, part }) => field === "copyrightHolder" && !part && value.trim() !== "",
  );
  if (stated) return { name: stated.value.trim(), basis: "stated" };
  const line = statements.find(isHolderLine);
  if (line) return { name: copyrightNamed(line.value) ?? line.value, basis: "copyright line" };
  const basis = policy?.party.isCopyrightHolder;
  return policy && basis !== "never" ? { name: policy.party.name, basis: `policy (${basis})` } : null;
}

function licence({ id, uri }: { id: string; uri?: string | undefined }): NonNullable<PartRights["license"]> {
  const elements = elementsOf(id);
  const family = elements ? (elements.size === 0 ? "public-domain" : "creative-commons") : "proprietary";
  const commercial = elements ? (elements.has("NC") ? "no" : "yes") : "unknown";
  return { id, ...(uri ? { uri } : {}), family, commercial };
}

/**
 * Where the item itself says that a licence is had: on its publisher's own host, in a field for that, or in a `license`
 * field that names no licence, as pages that sell them stand there (schema.org issue 2454).
 */
export function licencePage(statements: Reading["statements"], policy: Policy | undefined): Statement | undefined {
  if (!policy?.match.host) return undefined;
  return statements.find(
    ({ field, value, part }) =>
      !part &&
      (field === "acquireLicensePage" ||
        (field === "license" && value.trim() !== policy.license.uri && !licenceInWords(value))) &&
      isCanonicalFor(value.trim(), policy),
  );
}

function acquireOf({ statements, notices, provenance }: Reading, policy: Policy | undefined): PartRights["acquire"] {
  const way = policy?.license.acquire;
  const page = way?.url || way?.email ? undefined : licencePage(statements, policy);
  if (page) return { kind: way?.kind ?? "page", url: page.value.trim(), ...(way?.note ? { note: way.note } : {}) };
  const pointsTo = notices.find(({ kind, value }) => kind === "fee" && value)?.value;
  if (pointsTo && !way?.url && !way?.email) {
    const loss = provenance.format.startsWith("text/plain")
      ? "the link was lost in the plain-text copy"
      : "no link survives in the copy";
    return { kind: way?.kind ?? "form", url: null, note: `the notice says "${pointsTo}"; ${loss}` };
  }
  return way ? { ...way, url: way.url ?? null } : null;
}
