import type { Passage } from "../../copy/item-copy.ts";
import { feedPassages, feedWords } from "../../feed/feed-text.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import { cleanText } from "../../markup/clean-text.ts";
import type { Article } from "../../record/article.ts";
import type { Entry } from "./read-rss-atom.ts";

/** Elements that hold a whole text, the more telling first. */
const WHOLE = [
  "content:encoded",
  "content",
  "xhtml:body",
  "xhtml:div",
  "fulltext",
  "full-text",
  "yandex:full-text",
  "turbo:content",
];
/** Elements that hold a text of any length: RSS has `description` for whole texts and for teasers. */
const SUMMARIES = ["description", "summary", "media:description", "dc:description", "itunes:summary"];

/** The texts of an entry. */
export interface Texts {
  article: Pick<Article, "headlines" | "descriptions" | "representationType">;
  passages: Passage[];
}

function bodyOf({ element, at }: Entry): { passages: Passage[]; isWhole: boolean } {
  for (const name of [...WHOLE, ...SUMMARIES]) {
    const passages = feedElements(element, name).flatMap((one) => feedPassages(one, `${at}/${one.name}`));
    if (passages.length > 0) return { passages, isWhole: WHOLE.includes(name) };
  }
  return { passages: [], isWhole: false };
}

/**
 * Headline, summary and text. Where an entry has no text but its summary, the summary is the text, and the article says
 * that it is partial: whether more stands on the page is not known.
 */
export function textsOf(entry: Entry): Texts {
  const { element, at } = entry;
  const titleElement = feedElement(element, "title", "media:title", "dc:title");
  const title = feedWords(titleElement);
  const { passages, isWhole } = bodyOf(entry);
  const body = cleanText(passages.map(({ text }) => text).join(" "));
  const summaryElement = feedElement(element, ...SUMMARIES, "itunes:subtitle");
  const summary = isWhole && summaryElement ? feedWords(summaryElement) : undefined;
  // Many feeds cut the summary from the text: then it says nothing of its own.
  const isOwn = summary !== undefined && !body.startsWith(summary.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)$/, ""));
  return {
    article: {
      ...(title ? { headlines: [{ role: "main", value: title }] } : {}),
      ...(isOwn ? { descriptions: [{ role: "summary", value: summary }] } : {}),
      ...(isWhole ? {} : { representationType: "partial" as const }),
    },
    passages: [
      ...(title ? [{ role: "headline" as const, text: title, pointer: `${at}/${titleElement?.name}` }] : []),
      ...(isOwn ? [{ role: "standfirst" as const, text: summary, pointer: `${at}/${summaryElement?.name}` }] : []),
      ...passages,
    ],
  };
}
