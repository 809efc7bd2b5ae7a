import { rootName } from "../xml/root-name.ts";
import type { Format } from "./format.ts";

/** Ritzau's own news XML: one story in an `RBNews` document, its text as escaped HTML. */
export const ritzau: Format = {
  name: "ritzau",
  title: "Ritzau news (RBNews XML)",
  claims: ({ text }) => rootName(text) === "RBNews",
  read: async (copy) => (await import("./ritzau/read-ritzau.ts")).readRitzau(copy),
};
