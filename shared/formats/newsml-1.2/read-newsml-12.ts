import type { Problem } from "../../copy/problem.ts";
import { sentAt } from "../../time/sent-at.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { type Around, itemOf } from "./item.ts";
import { storiesOf } from "./stories.ts";

/** More items than this in one document are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;
/** What is kept beside each item of its document: more would be multiplied by them all. */
const LONGEST_AROUND = 20_000;

/** The envelope's own lines, the catalogs and the vocabularies, each under its place, while they are short. */
function dataAround(root: XmlElement): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const counts = new Map<string, number>();
  const add = (element: XmlElement, at: string): void => {
    const count = (counts.get(`${at}/${element.local}`) ?? 0) + 1;
    counts.set(`${at}/${element.local}`, count);
    kept[`${at}/${element.local}[${count}]`] = elementData(element, (_name, value) => value.trim() !== "");
  };
  for (const part of elementsIn(root)) {
    if (part.local === "NewsEnvelope") for (const line of elementsIn(part)) add(line, "/NewsML/NewsEnvelope");
    else if (part.local !== "NewsItem") add(part, "/NewsML");
  }
  return JSON.stringify(kept).length > LONGEST_AROUND ? {} : kept;
}

/** The items of a document with their places: those that stand in a component of another are items of their own, too. */
function placesOf(root: XmlElement): { newsItem: XmlElement; at: string }[] {
  const tops = elementsIn(root, "NewsItem");
  const found: { newsItem: XmlElement; at: string }[] = [];
  const add = (newsItem: XmlElement, at: string): void => {
    found.push({ newsItem, at });
    // Parsing has bounded the depth.
    for (const [index, inner] of elementsBelow(newsItem, "NewsItem").entries())
      add(inner, `${at}//NewsItem[${index + 1}]`);
  };
  for (const [index, top] of tops.entries()) {
    add(top, tops.length === 1 ? "/NewsML/NewsItem" : `/NewsML/NewsItem[${index + 1}]`);
  }
  return found;
}

/** Reads every item of news in a document; one that says nothing does not lose the others. */
export function readNewsml12({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const newsItems = placesOf(root);
  if (newsItems.length > MAX_ITEMS) {
    const detail = `${newsItems.length}, the limit is ${MAX_ITEMS}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  if (newsItems.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "the document holds no NewsItem" }] };
  }
  const around: Around = { envelope: elementAt(root, "NewsEnvelope"), data: dataAround(root) };
  const sent = sentAt(wordsOf(elementAt(around.envelope, "DateAndTime")));
  const problems: Problem[] = [];
  const stories = newsItems.flatMap(({ newsItem, at }) => storiesOf(newsItem, at));
  const items = stories.flatMap((story) => {
    const reading = itemOf(story, around, repairs);
    problems.push(...reading.problems);
    return reading.items.map((item) => ({ ...item, ...sent }));
  });
  return { items, problems };
}
