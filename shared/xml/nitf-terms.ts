import type { StatedField } from "../copy/statement.ts";
import { elementAt } from "./elements.ts";
import { wordsOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

/**
 * Elements of a NITF's docdata that speak of rights and time, with the attribute that does, as NITF 3.6 has them:
 * the same whether the NITF is a file of its own or lies inside another format.
 */
export const NITF_TERMS: readonly (readonly [element: string, attribute: string, field: StatedField])[] = [
  ["doc.rights", "type", "usageTerms"],
  ["doc.rights", "limitations", "limitations"],
  ["doc.rights", "startdate", "rightsStart"],
  ["doc.rights", "enddate", "rightsEnd"],
  ["doc.rights", "geography", "geography"],
  ["date.release", "norm", "embargoedUntil"],
  ["date.expire", "norm", "expires"],
  ["ed-msg", "info", "edNote"],
];

/** The same and who holds what, of a NITF inside another format: whose own fields may say nothing of it. */
export const NITF_STATED: typeof NITF_TERMS = [
  ["docdata", "management-status", "pubStatus"],
  ["doc.copyright", "holder", "copyrightHolder"],
  ...NITF_TERMS,
];

/** The words of a `rights` element; undefined where they are its owner's name alone, which is no term of use. */
export function nitfRightsWords(rights: XmlElement): string | undefined {
  const words = wordsOf(rights);
  return words && words !== wordsOf(elementAt(rights, "rights.owner")) ? words : undefined;
}
