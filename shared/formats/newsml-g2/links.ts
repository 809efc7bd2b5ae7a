import type { Link } from "../../record/provenance.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** References of one item; a package of a front page has some hundred. */
const MOST_LINKS = 500;

/** What an item or a group names: by the id of a resource, by an address, or by an item's guid. */
function linkOf(element: XmlElement, group: string | undefined): Link[] {
  const uri = ["residref", "guidref", "href"].flatMap((name) => attributeOf(element, name) ?? [])[0];
  if (uri === undefined) return [];
  const href = attributeOf(element, "href");
  const said = {
    rel: attributeOf(element, "rel") ?? attributeOf(element, "reluri"),
    uri,
    href: href === uri ? undefined : href,
    version: attributeOf(element, "version"),
    contentType: attributeOf(element, "contenttype"),
    title: wordsOf(elementAt(element, "title") ?? elementAt(element, "headline")),
    group,
  };
  return [Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as unknown as Link];
}

function inGroups({ element }: G2Item): Link[] {
  return elementsIn(elementAt(element, "groupSet"), "group").flatMap((group) => {
    const name = attributeOf(group, "role") ?? attributeOf(group, "roleuri") ?? attributeOf(group, "id") ?? "";
    return elementsIn(group)
      .filter(({ local }) => local === "itemRef" || local === "conceptRef" || local === "groupRef")
      .flatMap((ref) => linkOf(ref, name));
  });
}

/** Other items that an item names: its links (earlier versions, what it corrects or was made from), then a package's members. */
export function linksOf(item: G2Item): Link[] {
  const links = elementsIn(elementAt(item.element, "itemMeta"), "link").flatMap((link) => linkOf(link, undefined));
  return [...links, ...inGroups(item)].slice(0, MOST_LINKS);
}

/** Relations to what an item takes the place of: IPTC's `previousVersion`, Reuters' `prevVersion` and their kin. */
const EARLIER = new Set(["previousversion", "prevversion", "replaces", "supersedes", "updates"]);
const CORRECTED = new Set(["corrects", "correctionof", "correction"]);

/** What kind of transmission the links tell: they name what is corrected, or an earlier version. */
export function changeLinked({ element }: G2Item): "correction" | "update" | undefined {
  const codes = elementsIn(elementAt(element, "itemMeta"), "link").map((link) => relationOf(link));
  if (codes.some((code) => CORRECTED.has(code))) return "correction";
  return codes.some((code) => EARLIER.has(code)) ? "update" : undefined;
}

function relationOf(link: XmlElement): string {
  const rel = attributeOf(link, "rel") ?? attributeOf(link, "reluri") ?? "";
  return rel.replace(/^.*[:/#]/, "").toLowerCase();
}
