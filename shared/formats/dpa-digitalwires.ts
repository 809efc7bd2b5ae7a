import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { looksLikeJson } from "./looks-like.ts";

const reader = loadedOnce(() => import("./dpa-digitalwires/read-digitalwires.ts"));

/** An entry names its format. In text of an article the quotes would be escaped, so the whole file can be looked at. */
const OWN = /"format"\s*:\s*"digitalwires@/;

/** dpa's digitalwires: one entry, a list of them, or a page of the wire queue. */
export const dpaDigitalwires: Format = {
  name: "dpa-digitalwires",
  title: "dpa digitalwires 0.5 and 0.9 (JSON)",
  claims: ({ text }) => looksLikeJson(text) && OWN.test(text),
  read: async (copy) => (await reader()).readDigitalwires(copy),
};
