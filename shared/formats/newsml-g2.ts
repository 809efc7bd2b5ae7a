import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsNewsmlG2 } from "./newsml-g2/claims-newsml-g2.ts";

const reader = loadedOnce(() => import("./newsml-g2/read-newsml-g2.ts"));

/** IPTC's NewsML-G2: one item, or a message with many. Items that are no news are refused with what they are. */
export const newsmlG2: Format = {
  name: "newsml-g2",
  title: "IPTC NewsML-G2 2.x (XML)",
  claims: claimsNewsmlG2,
  read: async (copy) => (await reader()).readNewsmlG2(copy),
};
