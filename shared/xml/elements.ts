import type { XmlElement, XmlNode } from "./xml-element.ts";

/** Whether a node is an element, of that local name where one is given. */
export function isElement(node: XmlNode, local?: string): node is XmlElement {
  return typeof node !== "string" && (local === undefined || node.local === local);
}

/** The elements directly inside, in order; of that local name where one is given. */
export function elementsIn(parent: XmlElement | undefined, local?: string): XmlElement[] {
  return parent?.children.filter((node) => isElement(node, local)) ?? [];
}

/** The first element that a path of local names leads to, each the first of its name. */
export function elementAt(start: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, local) => parent?.children.find((node) => isElement(node, local)) as XmlElement | undefined,
    start,
  );
}

/** Every element of those local names anywhere below, in document order; what lies inside a found one is not sought. */
export function elementsBelow(start: XmlElement | undefined, ...locals: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlNode[] = [...(start?.children ?? [])].reverse();
  while (open.length > 0) {
    const node = open.pop() as XmlNode;
    if (typeof node === "string") continue;
    if (locals.includes(node.local)) found.push(node);
    else for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(node.children[at] as XmlNode);
  }
  return found;
}

/** Elements that stand on lines of their own: `<p>A</p><p>B</p>` and `A<br/>B` are two words, not one. */
const OWN_LINE = new Set(["br", "p", "li", "tr", "block", "div", "hl1", "hl2", "dt", "dd"]);

/** All text inside an element, white space included, as it stands but for a line break at what stands on its own line. */
export function textIn(element: XmlElement | undefined): string {
  const parts: string[] = [];
  const open: XmlNode[] = element ? [...element.children].reverse() : [];
  while (open.length > 0) {
    const node = open.pop() as XmlNode;
    if (typeof node === "string") {
      parts.push(node);
      continue;
    }
    const isLine = OWN_LINE.has(node.local);
    if (isLine) parts.push("\n");
    if (isLine && node.children.length > 0) open.push("\n");
    for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(node.children[at] as XmlNode);
  }
  return parts.join("");
}
