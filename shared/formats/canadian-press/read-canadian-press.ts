import { elementsIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { wordsOf } from "../../xml/words.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** A publication holds one story; more than this is no publication. */
const MOST_ITEMS = 1000;

/** Reads every ContentItem of a publication, or says why it is no news. Never throws. */
export function readCanadianPress({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const contents = elementsIn(root, "ContentItem");
  if (contents.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "the publication holds no ContentItem" }] };
  }
  if (contents.length > MOST_ITEMS) {
    const detail = `${contents.length}, the limit is ${MOST_ITEMS}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  // The desks that it is sent to, such as Print or Broadcast, and their codes.
  const services = ["Services", "PscCodes"].flatMap((name) =>
    elementsIn(root, name).flatMap((one) => wordsOf(one) ?? []),
  );
  const readings = contents.map((content, index) => {
    const at = contents.length === 1 ? "/Publish/ContentItem" : `/Publish/ContentItem[${index + 1}]`;
    return itemOf({ content, at, services, repairs });
  });
  return {
    items: readings.flatMap(({ items }) => items),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
