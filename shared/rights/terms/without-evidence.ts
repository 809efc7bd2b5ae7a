import type { PartRights, Rights } from "../../record/rights.ts";
import { type Facts, isOwnText } from "../facts.ts";
import { fieldOf } from "./shared-terms.ts";

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

/** Values that say nothing: no evidence is owed for them. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isNothing);
}

/** A value that nothing says the source of: in the terms of a medium, or of the text. */
interface Unsourced {
  part: string;
  field: string;
}

/** The fields of a rights block that nothing says the source of, or that evidence which leads nowhere does. */
export function withoutEvidence({ rights, parts }: Pick<Facts, "rights" | "parts">): Unsourced[] {
  const entered = new Set<string>();
  const lost = new Set<string>();
  for (const { field, pointer, span, text, ref } of rights.evidence) {
    entered.add(field);
    if (!pointer && !span && !text && !ref) lost.add(field);
  }
  const lacks = (field: string) => !entered.has(field) || lost.has(field);
  const ofText = (field: string): Unsourced => ({ part: "text", field });
  const block = Object.entries(OF_BLOCK)
    .filter(([name, field]) => !isNothing(rights[name as keyof typeof rights]) && lacks(field))
    .map(([name]) => ofText(name));
  const own = parts.flatMap((part) =>
    OF_PART.filter((name) => !isNothing(part.rights[name]))
      // What stands for terms that nobody here has read follows from whom the credit names.
      .filter((name) => name !== "license" || !part.rights.license?.id.startsWith("LicenseRef-ThirdParty-"))
      .map((name) => fieldOf(parts, part.rights, name))
      .filter(lacks)
      .map((field) => (isOwnText(part) ? ofText(field) : { part: part.name, field })),
  );
  const { plus, tdmReservation, tdmPolicy } = rights.dataMining;
  const mining = plus !== "DMI-UNSPECIFIED" || tdmReservation !== null || tdmPolicy !== null;
  const all = [...block, ...own, ...(mining && lacks("dataMining") ? [ofText("dataMining")] : [])];
  return [...new Map(all.map((one) => [one.field, one])).values()];
}
