import type { Problem } from "../../copy/problem.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";
import { storiesOf } from "./stories.ts";

/** More items than this in one document are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;

/** Reads every item of news in a document; one that says nothing does not lose the others. */
export function readNewsml12({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const newsItems = elementsIn(root, "NewsItem");
  if (newsItems.length > MAX_ITEMS) {
    const detail = `${newsItems.length}, the limit is ${MAX_ITEMS}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  if (newsItems.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "the document holds no NewsItem" }] };
  }
  const envelope = elementAt(root, "NewsEnvelope");
  const problems: Problem[] = [];
  const stories = newsItems.flatMap((newsItem, index) =>
    storiesOf(newsItem, newsItems.length === 1 ? "/NewsML/NewsItem" : `/NewsML/NewsItem[${index + 1}]`),
  );
  const items = stories.flatMap((story) => {
    const reading = itemOf(story, envelope, repairs);
    problems.push(...reading.problems);
    return reading.items;
  });
  return { items, problems };
}
