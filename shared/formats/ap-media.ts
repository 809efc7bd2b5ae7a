import type { Format } from "./format.ts";
import { looksLike } from "./looks-like.ts";

/** An answer of the API, or the item of one: AP's own ids stand in its address. Anywhere: a body may come first. */
const ANSWER = [/"api_version"\s*:/, /"data"\s*:/];
const ITEM = /"uri"\s*:\s*"https?:\/\/[^"\s]{1,200}\/media\/v\/content\//;

/** AP Media API: an item, a feed or a search result, with the text of its NITF where that was put beside it. */
export const apMedia: Format = {
  name: "ap-media",
  title: "AP Media API 1.1 to 2.2 (JSON)",
  claims: ({ text }) =>
    looksLike(text) === "JSON" && (ITEM.test(text) || ANSWER.every((pattern) => pattern.test(text))),
  read: async (copy) => (await import("./ap-media/read-ap-media.ts")).readApMedia(copy),
};
