import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsHtmlPage } from "./html-page/claims-html-page.ts";

const reader = loadedOnce(() => import("./html-page/read-html-page.ts"));

/** Pages of the web: what they state of themselves (schema.org, meta, links), and the text that a reader reads. */
export const htmlPage: Format = {
  name: "html-page",
  title: "HTML pages (schema.org, meta, readable text)",
  claims: claimsHtmlPage,
  read: async (copy) => (await reader()).readHtmlPage(copy),
};
