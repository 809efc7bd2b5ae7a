import { loadedOnce } from "../loaded-once.ts";
import { rootName } from "../xml/root-name.ts";
import type { Format } from "./format.ts";

const reader = loadedOnce(() => import("./ritzau/read-ritzau.ts"));

/** Ritzau's own news XML: one story in an `RBNews` document, its text as escaped HTML. */
export const ritzau: Format = {
  name: "ritzau",
  title: "Ritzau news (RBNews XML)",
  claims: ({ text }) => rootName(text) === "RBNews",
  read: async (copy) => (await reader()).readRitzau(copy),
};
