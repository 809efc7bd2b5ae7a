import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { newNotes } from "../../json/notes.ts";
import { pageTree } from "../../page/page-tree.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { headlineOf } from "./headline.ts";
import { itemOf } from "./item.ts";
import { mediaOf } from "./media.ts";
import { notArticle } from "./not-article.ts";
import { outsideOf } from "./outside.ts";
import { pageOf } from "./page.ts";
import { bylineOf } from "./people.ts";
import { storyOf } from "./story.ts";
import { summaryOf } from "./summary.ts";
import { standfirstOf } from "./texts.ts";

/** Reads a page as one article, or says what it is instead. Never throws; nothing is fetched, no script runs. */
export function readHtmlPage({ text }: DecodedCopy): FormatReading {
  const { root, problem } = pageTree(text);
  if (problem) return { items: [], problems: [problem] };
  const notes = newNotes();
  const page = pageOf(root, notes);
  const headline = headlineOf(page);
  const by = bylineOf(page);
  const standfirst = standfirstOf(page.body);
  const above = [headline, by, standfirst].filter((one) => one !== undefined);
  const story = storyOf(page, above, notes);
  const refused = notArticle(page, headline, story);
  if (!story || refused) return { items: [], problems: refused ? [refused] : [] };
  const { passages, removed } = cutNonPublic(story.texts.passages);
  const media = mediaOf(story.shown, page);
  const summary = summaryOf(page, standfirst, passages);
  const texts = [...passages, ...media.passages, ...removed].map((one) => one.text);
  const outside = outsideOf(page.body, [...above, ...(summary ? [summary] : []), ...texts]);
  const read = { headline, by, summary, passages, removed, media, outside, statements: story.texts.statements };
  return { items: [itemOf(page, read, notes)], problems: notes.problems };
}
