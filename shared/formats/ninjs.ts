import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsNinjs } from "./ninjs/claims-ninjs.ts";

const reader = loadedOnce(() => import("./ninjs/read-ninjs.ts"));

/** IPTC's News in JSON 1.x, 2.x and 3.x, one item or several, mapped to the names of 3.1. */
export const ninjs: Format = {
  name: "ninjs",
  title: "IPTC ninjs 1.x, 2.x and 3.x (JSON)",
  claims: claimsNinjs,
  read: async (copy) => (await reader()).readNinjs(copy),
};
