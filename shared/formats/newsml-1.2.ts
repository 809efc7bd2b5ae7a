import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsNewsml12 } from "./newsml-1.2/claims-newsml-12.ts";

const reader = loadedOnce(() => import("./newsml-1.2/read-newsml-12.ts"));

/** IPTC's NewsML 1.x: one item of news or several, each a tree of components with a role. */
export const newsml12: Format = {
  name: "newsml-1.2",
  title: "IPTC NewsML 1.x (XML)",
  claims: claimsNewsml12,
  read: async (copy) => (await reader()).readNewsml12(copy),
};
