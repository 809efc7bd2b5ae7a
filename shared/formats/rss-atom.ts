import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsRssAtom } from "./rss-atom/claims-rss-atom.ts";

const reader = loadedOnce(() => import("./rss-atom/read-rss-atom.ts"));

/** Feeds: every RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0), an item for each entry, with its media. */
export const rssAtom: Format = {
  name: "rss-atom",
  title: "RSS and Atom feeds (XML)",
  claims: claimsRssAtom,
  read: async (copy) => (await reader()).readRssAtom(copy),
};
