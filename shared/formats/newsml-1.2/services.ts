import { elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { formalName } from "./component.ts";

const NAMES = /^News(?:Service|Product)$/i;

/** Properties of a package of services, however deep: Belga sets them into one another. Parsing has bounded the depth. */
function inProperties(parent: XmlElement): string[] {
  return elementsIn(parent, "Property").flatMap((property) => {
    const value = attributeOf(property, "Value") ?? (elementsIn(property).length === 0 ? wordsOf(property) : undefined);
    const own = value && NAMES.test(attributeOf(property, "FormalName") ?? "") ? [value] : [];
    return [...own, ...inProperties(property)];
  });
}

/** The services and products that an item came by, as agreements are sold: of its envelope, then of its components. */
export function servicesOf(envelope: XmlElement | undefined, components: readonly XmlElement[]): string[] {
  const sent = elementsIn(envelope).filter(({ local }) => NAMES.test(local));
  const metas = components.flatMap((component) => elementsIn(component, "AdministrativeMetadata"));
  return [...new Set([...sent.flatMap((one) => formalName(one) ?? []), ...metas.flatMap(inProperties)])];
}
