import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsWordpressWxr } from "./wordpress-wxr/claims-wordpress-wxr.ts";

const reader = loadedOnce(() => import("./wordpress-wxr/read-wordpress-wxr.ts"));

/** WordPress's export of a site: an item for each post, its attachments as pictures of the posts that they belong to. */
export const wordpressWxr: Format = {
  name: "wordpress-wxr",
  title: "WordPress exports (WXR)",
  claims: claimsWordpressWxr,
  read: async (copy) => (await reader()).readWordpressWxr(copy),
};
