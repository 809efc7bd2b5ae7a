import type { StatedField, Statement } from "../copy/statement.ts";
import { elementsBelow, elementsIn } from "../xml/elements.ts";
import { attributeOf, wordsOf } from "../xml/words.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** Uses that take in the training of models (RSL 1.0, 3.4); an earlier draft wrote them the other way round. */
const OPEN_USES = new Set(["all", "ai-all"]);

const usesOf = (element: XmlElement) => (wordsOf(element) ?? "").toLowerCase().split(/[\s,]+/);

/** Whether a licence lets everybody mine without a condition. */
function isOpen(licence: XmlElement): boolean {
  const permits = elementsIn(licence, "permits");
  const payments = elementsIn(licence, "payment");
  const isForAll = permits.length > 0 && permits.every((one) => (attributeOf(one, "type") ?? "usage") === "usage");
  return (
    isForAll &&
    elementsIn(licence, "prohibits").length === 0 &&
    permits.some((one) => usesOf(one).some((use) => OPEN_USES.has(use))) &&
    payments.every((one) => attributeOf(one, "type") === "free")
  );
}

/**
 * What Really Simple Licensing says of mining: allowed where a licence lets everybody mine for nothing, else reserved to
 * whoever takes one. It speaks of machines that read, never of publishing; servers that it names are not asked.
 */
export function rslStatements(element: XmlElement, of: (field: StatedField, value: string) => Statement): Statement[] {
  const licences = element.local === "license" ? [element] : elementsBelow(element, "license");
  return [of("dataMining", licences.some(isOpen) ? "DMI-ALLOWED" : "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR")];
}
