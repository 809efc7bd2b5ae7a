import type { StatedField, Statement } from "../copy/statement.ts";
import { attributeOf, wordsOf } from "../xml/words.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/**
 * What Media RSS's `restriction` states. Countries that are allowed are a territory; those that are denied, and
 * restrictions of any other kind, are stated as rights that need a reader, so that nothing passes them.
 */
export function restrictionStatements(
  element: XmlElement,
  of: (field: StatedField, value: string) => Statement,
): Statement[] {
  const kind = attributeOf(element, "type")?.toLowerCase();
  const relationship = attributeOf(element, "relationship")?.toLowerCase();
  const listed = wordsOf(element) ?? "";
  const isAllowed = relationship === "allow";
  if (isAllowed && /^all$/i.test(listed)) return [];
  if (relationship === "deny" && /^none$/i.test(listed)) return [];
  if (isAllowed && kind === "country" && /^[a-z]{2}(?:[\s,]+[a-z]{2})*$/i.test(listed))
    return [of("geography", listed.split(/[\s,]+/).join(", "))];
  return [of("rightsInfo", JSON.stringify({ restriction: { relationship, type: kind, value: listed } }))];
}
