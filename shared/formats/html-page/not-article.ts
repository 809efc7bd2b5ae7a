import type { Problem } from "../../copy/problem.ts";
import type { Page } from "./page.ts";
import { linksNamed, metaOf, metasNamed } from "./page-head.ts";
import { fieldOf, wordsOf } from "./schema-values.ts";
import type { Story } from "./story.ts";

const ERROR_TITLE =
  /^(?:error\s*)?(?:40[0-9]|410|429|50[0-4])\b|\b(?:page (?:not found|cannot be found|can.t be found|no longer exists)|not found$|access denied|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|are you a robot|just a moment)/i;
/** Types of schema.org of pages that list others. */
const LISTS = ["CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"];
/** An article that a page describes has at least so many words, or it is the stub before a pay wall. */
const FEWEST_WORDS = 60;
/** A page that says of itself nothing but its text has at least one sentence of so many words. */
const FEWEST_OF_A_SENTENCE = 4;
/** Share of words in links above which a page lists others; less is enough for one that says so of itself. */
const LINKED = 0.6;
const LINKED_OF_LIST = 0.25;

const LONGEST_COUNTED = 5000;

const none = (detail: string): Problem => ({ code: "NO_ARTICLE_TEXT", detail });

/** The words of a text; more than an article needs are not counted. */
function count(text: string): number {
  return text
    .slice(0, LONGEST_COUNTED)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Why a page is no article: what it is instead. Undefined for an article. */
export function notArticle(
  { head, addresses, structured: { article, types } }: Page,
  headline: string | undefined,
  story: Story | undefined,
): Problem | undefined {
  const linked = story?.linked ?? 0;
  const texts = (story?.texts.passages ?? []).filter(({ role }) => role === "paragraph");
  const words = texts.reduce((sum, { text }) => sum + count(text), 0);
  const titles = [head.title, headline, metaOf(head, "og:title")?.value].filter((one) => one !== undefined);
  if (!article && words < 150 && titles.some((title) => ERROR_TITLE.test(title))) return none("an error page");
  if (!article && metasNamed(head, "refresh").some(({ value }) => /url\s*=/i.test(value)) && words < 40)
    return none("a page that leads elsewhere");
  const isPaid = /^(?:false|no)$/i.test(wordsOf(fieldOf(article, "isAccessibleForFree")) ?? "");
  if (isPaid && words < FEWEST_WORDS) return none("the stub of a page that is not free");
  if (texts.length === 0) return none("a page without paragraphs");
  if (!texts.some(({ text }) => count(text) >= FEWEST_OF_A_SENTENCE) && !article)
    return none("a page without a sentence");
  const isFront =
    addresses.length === 0 && [...linksNamed(head, "canonical"), ...metasNamed(head, "og:url")].length > 0;
  const isList = LISTS.some((type) => types.has(type)) || metaOf(head, "og:type")?.value === "website" || isFront;
  if (!article && linked > (isList ? LINKED_OF_LIST : LINKED)) return none("a page of links to others");
  return undefined;
}
