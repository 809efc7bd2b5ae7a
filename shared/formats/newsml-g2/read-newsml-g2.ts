import type { Problem } from "../../copy/problem.ts";
import { sentAt } from "../../time/sent-at.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { schemesOf } from "./catalog.ts";
import { itemOf } from "./item.ts";
import { notNews } from "./not-news.ts";
import { type ReadElement, withPackageTerms } from "./package-terms.ts";

/** More items than this in one message are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;

/** A header that is kept beside each item of its message: a longer one would be multiplied by them all. */
const LONGEST_HEADER = 10_000;

function entriesOf(root: XmlElement): { element: XmlElement; at: string }[] {
  if (root.local !== "newsMessage") return [{ element: root, at: `/${root.local}` }];
  const counts = new Map<string, number>();
  return elementsIn(root, "itemSet")
    .flatMap((set) => elementsIn(set))
    .map((element) => {
      const count = (counts.get(element.local) ?? 0) + 1;
      counts.set(element.local, count);
      return { element, at: `/newsMessage/itemSet/${element.local}[${count}]` };
    });
}

function headerData(header: XmlElement): unknown {
  const data = elementData(header, (name) => !/^xmlns|^xsi:/.test(name));
  return JSON.stringify(data).length > LONGEST_HEADER ? undefined : data;
}

/** Reads one item, or the items of a message; one that is no news does not lose the others. */
export function readNewsmlG2({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const entries = entriesOf(root);
  if (entries.length > MAX_ITEMS) {
    return {
      items: [],
      problems: [{ code: "TOO_MANY_ITEMS", detail: `${entries.length}, the limit is ${MAX_ITEMS}` }],
    };
  }
  const header = root.local === "newsMessage" ? elementsBelow(root, "header")[0] : undefined;
  const schemes = schemesOf(header);
  const said = header && headerData(header);
  const sent = sentAt(wordsOf(elementAt(header, "sent")));
  const problems: Problem[] = [];
  const read = entries.flatMap(({ element, at }): ReadElement[] => {
    if (element.local !== "newsItem" && element.local !== "packageItem") {
      problems.push({ ...notNews(element), where: at });
      return [];
    }
    // Nothing but an id and an outer element: IPTC's schema wants at least `itemMeta`.
    if (elementsIn(element).length === 0) {
      problems.push({ code: "XML_NOT_NEWS", detail: "it has no itemMeta and no content", where: `${at}/itemMeta` });
      return [];
    }
    const reading = itemOf({ element, at, schemes: schemesOf(element, schemes), header: said }, repairs);
    const { uri, passages, article } = reading.item;
    if (uri === undefined && passages.length === 0 && !article.associations && !article.renditions) {
      problems.push({ code: "XML_NOT_NEWS", detail: "it has neither an id nor text", where: at });
      return [];
    }
    problems.push(...reading.problems);
    return [{ element, item: { ...reading.item, ...sent } }];
  });
  if (entries.length === 0) problems.push({ code: "XML_NOT_NEWS", detail: "the message holds no items" });
  return { items: withPackageTerms(read), problems };
}
