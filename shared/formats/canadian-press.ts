import { loadedOnce } from "../loaded-once.ts";
import { rootName } from "../xml/root-name.ts";
import type { Format } from "./format.ts";

const reader = loadedOnce(() => import("./canadian-press/read-canadian-press.ts"));

/** The Canadian Press's own news XML: a `Publish` document around a story, or a picture, its text as escaped HTML. */
export const canadianPress: Format = {
  name: "canadian-press",
  title: "Canadian Press news and pictures (Publish XML)",
  claims: ({ text }) => rootName(text) === "Publish",
  read: async (copy) => (await reader()).readCanadianPress(copy),
};
