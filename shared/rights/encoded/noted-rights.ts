import { isFields } from "../../json/notes.ts";
import { elementsOf, licenceNamed } from "../licence-named.ts";
import { FORBIDS } from "../terms/licence.ts";
import type { Terms } from "../terms/merge.ts";
import { NO_TERMS } from "../terms/merge.ts";
import { countryNamed } from "./country-named.ts";
import { dpaRight } from "./dpa-right.ts";

/**
 * Terms that formats state as rights for a reader, in no language of rights: Media RSS's denied countries, the licence of
 * a picture, dpa's codes of use. Undefined for what only a person can read.
 */
export function notedRights(value: unknown): Terms | undefined {
  if (typeof value === "string") return dpaRight(value);
  if (!isFields(value)) return undefined;
  const [[key, stated] = [], ...more] = Object.entries(value);
  if (more.length > 0) return undefined;
  if (key === "license" && typeof stated === "string") return licensed(stated);
  return key === "restriction" && isFields(stated) ? restricted(stated) : undefined;
}

/** Media RSS 1.5.1, `restriction`: countries are codes of ISO 3166 parted by spaces. */
function restricted({ relationship, type, value }: Record<string, unknown>): Terms | undefined {
  if (relationship !== "deny" || type !== "country" || typeof value !== "string") return undefined;
  const codes = value.split(/[\s,]+/).map((code) => (/^[a-z]{2}$/i.test(code) ? countryNamed(code) : undefined));
  if (!codes.every((one) => one !== undefined)) return undefined;
  return { ...NO_TERMS, territory: { include: null, exclude: codes.flat() } };
}

/** A known licence of a picture: what it forbids and asks for; what it would permit is the policy's to grant. */
function licensed(address: string): Terms | undefined {
  const elements = elementsOf(licenceNamed(address) ?? "");
  if (!elements) return undefined;
  const prohibition = (["NC", "ND"] as const).flatMap((one) => (elements.has(one) ? (FORBIDS[one] ?? []) : []));
  const duty = elements.has("BY") ? [{ action: "attribute" }, { action: "linkLicense", target: address }] : [];
  return { ...NO_TERMS, prohibition, duty };
}
