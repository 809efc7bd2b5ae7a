import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { looksLike } from "./looks-like.ts";

const reader = loadedOnce(() => import("./web-page-text/read-web-page-text.ts"));

const isWordy = (text: string) => /\p{L}{2}/u.test(text);

/**
 * Plain text: a page's words with the site's furniture around them, a typed press release, an alert. What the text does
 * not say (dates, address, byline) is left unsaid. A single line is no article: a headline alone.
 */
export const webPageText: Format = {
  name: "web-page-text",
  title: "Plain text: web pages, press releases, alerts",
  claims: (copy) => isWordy(copy.text) && looksLike(copy.text) === undefined,
  read: async (copy) => (await reader()).readWebPageText(copy),
};
