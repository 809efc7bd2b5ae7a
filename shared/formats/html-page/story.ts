import type { Passage } from "../../copy/item-copy.ts";
import { type Fields, isFields, type Notes } from "../../json/notes.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { chromeWithin, linkedShare } from "./chrome.ts";
import type { Page } from "./page.ts";
import { picturesIn, type Shown } from "./pictures.ts";
import { fieldOf, valuesOf, wordsOf } from "./schema-values.ts";
import { describedPart, type StoryPart, shinglesOf, storyPart } from "./story-part.ts";
import { type Texts, textsOf } from "./texts.ts";

/** The text of a page's article and the media in it. */
export interface Story {
  shown: Shown[];
  texts: Texts;
  /** Share of its words that stand in links. */
  linked: number;
}

/** Of the described body's words, how many the shown text may lack: one that lost more is not used. */
const MOST_LOST = 0.1;
/** A described body with fewer runs of words than this is a teaser, and proves nothing. */
const FEWEST_RUNS = 20;

/** What a live blog reports, update by update: readers' heuristics take one of them for the whole. */
function updatesOf(article: Fields | undefined): string | undefined {
  const texts = valuesOf(fieldOf(article, "liveBlogUpdate")).flatMap((update) =>
    isFields(update)
      ? [wordsOf(fieldOf(update, "headline")), wordsOf(fieldOf(update, "articleBody"))].filter(
          (one) => one !== undefined,
        )
      : [],
  );
  return texts.length > 0 ? texts.join("\n\n") : undefined;
}

function losesWords(passages: readonly Passage[], described: string | undefined): boolean {
  const of = shinglesOf(described ?? "");
  if (of.size < FEWEST_RUNS) return false;
  const has = shinglesOf(passages.map(({ text }) => text).join(" "));
  let lost = 0;
  for (const shingle of of) if (!has.has(shingle)) lost += 1;
  return lost > of.size * MOST_LOST;
}

function read(part: StoryPart, base: string | undefined, above: readonly string[]): Story {
  const isChrome = chromeWithin(part.elements);
  const shown = picturesIn(part.elements, isChrome);
  const frames = new Set(shown.map(({ element }) => element));
  const isCut = (one: PageElement) => frames.has(one) || isChrome(one);
  return { shown, texts: textsOf(part, base, isCut, above), linked: linkedShare(part.elements) };
}

/**
 * The article's text as the page shows it. Where it lacks words of the body that the page describes in its structured
 * markup, that body is used, which has no layout. `above` is what stands over the text already.
 */
export function storyOf({ body, base, structured }: Page, above: readonly string[], notes: Notes): Story | undefined {
  const raw = fieldOf(structured.article, "articleBody") ?? updatesOf(structured.article);
  const described = wordsOf(raw);
  const part = storyPart(body, described);
  const shown = part && read(part, base, above);
  if (shown && !losesWords(shown.texts.passages, described)) return shown;
  const own = typeof raw === "string" ? describedPart(raw) : undefined;
  if (!own) return shown;
  notes.repairs.add("json-ld-article-body");
  return { ...read(own, base, above), ...(shown ? { shown: shown.shown } : {}) };
}
