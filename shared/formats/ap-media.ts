import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { looksLikeJson } from "./looks-like.ts";

const reader = loadedOnce(() => import("./ap-media/read-ap-media.ts"));

/** An answer of the API. Anywhere in it: what readers of the API put beside the answer may come first. */
const ANSWER = [/"api_version"\s*:/, /"data"\s*:/];
/** An item out of an answer: AP's address, its own id and a field of AP's alone. AP writes ninjs with the first two. */
const ITEM = [
  /"uri"\s*:\s*"https?:\/\/[^"\s]{1,200}\/media\/v\/content\//,
  /"itemid"\s*:/,
  /"(?:friendlykey|editorialpriority|editorialtypes|signals|textformat|description_creditline)"\s*:/,
];

/** AP Media API: an item, a feed or a search result, with the text of its NITF where that was put beside it. */
export const apMedia: Format = {
  name: "ap-media",
  title: "AP Media API 1.1 to 2.2 (JSON)",
  claims: ({ text }) => looksLikeJson(text) && [ANSWER, ITEM].some((marks) => marks.every((mark) => mark.test(text))),
  read: async (copy) => (await reader()).readApMedia(copy),
};
