import type { ItemCopy } from "../../copy/item-copy.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { elementsBelow } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** What a package says that narrows the use of what it puts together. Whose it is, each item says of itself. */
const NARROWING: ReadonlySet<StatedField> = new Set(["usageTerms", "rightsStart", "rightsEnd", "rightsInfo"]);
/** References of one message that are followed: beyond them the terms of packages are not told apart from a mistake. */
const MOST_REFERENCES = 2000;

/** An item of a message beside what was read of it. */
export interface ReadElement {
  element: XmlElement;
  item: ItemCopy;
}

/**
 * Adds the terms of each package to the items of the same message that it refers to: Reuters states `No use after` once,
 * of the package, for the film and its script.
 */
export function withPackageTerms(read: readonly ReadElement[]): ItemCopy[] {
  const packages = read.filter(({ element }) => element.local === "packageItem");
  if (packages.length === 0) return read.map(({ item }) => item);
  const terms = new Map<string, Statement[]>();
  let followed = 0;
  for (const { element, item } of packages) {
    const own = item.statements.filter(({ field, part, value }) => NARROWING.has(field) && !part && value !== "");
    for (const reference of own.length > 0 ? elementsBelow(element, "itemRef") : []) {
      const guid = attributeOf(reference, "residref");
      if (!guid || ++followed > MOST_REFERENCES) break;
      terms.set(guid, [...(terms.get(guid) ?? []), ...own]);
    }
  }
  return read.map(({ element, item }) => {
    const guid = attributeOf(element, "guid");
    const stated = (guid === undefined ? undefined : terms.get(guid)) ?? [];
    return stated.length > 0 ? narrowed(item, stated) : item;
  });
}

function narrowed(item: ItemCopy, stated: readonly Statement[]): ItemCopy {
  const words = stated.filter(({ field }) => field === "usageTerms").map(({ value }) => value);
  const own = item.article.usageTerms ?? "";
  const usageTerms = [...new Set([...own.split("\n"), ...words])].filter(Boolean).join("\n");
  return {
    ...item,
    article: { ...item.article, ...(usageTerms ? { usageTerms } : {}) },
    statements: [...item.statements, ...stated],
  };
}
