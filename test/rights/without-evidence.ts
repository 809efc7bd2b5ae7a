import type { PartRights, Rights } from "../../shared/record/rights.ts";

/** Values of the block that say nothing: no evidence is owed for them. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && Object.values(value as object).every(isNothing));

/** Fields of the block, and the field that their evidence is entered under. */
const OF_BLOCK: Partial<Record<keyof Rights, string>> = {
  usageTerms: "usageTerms",
  copyrightHolder: "copyrightHolder",
  copyrightNotice: "copyrightNotice",
  copyrightYear: "copyrightYear",
  creditText: "creditText",
  canonicalUrl: "canonicalUrl",
  embargoedUntil: "embargoedUntil",
  embargoIndefinite: "embargoedUntil",
  expires: "expires",
  rightsInfo: "rightsInfo",
};
const OF_PART = [
  "holder",
  "license",
  "acquire",
  "permission",
  "prohibition",
  "duty",
  "territory",
  "channel",
  "validFrom",
  "validUntil",
  "recipient",
] as const satisfies readonly (keyof PartRights)[];

/** RGT-903: the values of a rights block that nothing says the source of. */
export function withoutEvidence(rights: Rights): string[] {
  const entered = new Set(rights.evidence.map(({ field }) => field));
  const block = Object.entries(OF_BLOCK)
    .filter(([name, field]) => !isNothing(rights[name as keyof Rights]) && !entered.has(field))
    .map(([name]) => name);
  // A headline under the text's terms that is decided otherwise stands last: its sources are the text's.
  const own = rights.parts.filter(
    (part, at) => !(at === rights.parts.length - 1 && isUnderTermsOf(part, rights.parts[0])),
  );
  const parts = own.flatMap((part, at) =>
    OF_PART.filter((name) => !isNothing(part[name]) && !entered.has(`parts[${at}].${name}`))
      // What stands for terms that nobody here has read follows from whom the credit names.
      .filter((name) => name !== "license" || !part.license?.id.startsWith("LicenseRef-ThirdParty-"))
      .map((name) => `parts[${at}].${name}`),
  );
  const { plus, tdmReservation, tdmPolicy } = rights.dataMining;
  const mining = plus !== "DMI-UNSPECIFIED" || tdmReservation !== null || tdmPolicy !== null;
  return [...block, ...parts, ...(mining && !entered.has("dataMining") ? ["dataMining"] : [])];
}

function isUnderTermsOf(part: PartRights, text: PartRights | undefined): boolean {
  const termsOf = ({ parts: _parts, decision: _decision, ...terms }: PartRights) => JSON.stringify(terms);
  return text !== undefined && part !== text && part.parts.join() === "headline" && termsOf(part) === termsOf(text);
}
