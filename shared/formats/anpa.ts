import { loadedOnce } from "../loaded-once.ts";
import { claimsAnpa } from "./anpa/claims-anpa.ts";
import type { Format } from "./format.ts";

const reader = loadedOnce(() => import("./anpa/read-anpa.ts"));

/** ANPA 1312, the text format of American wires: one message or several in a file. */
export const anpa: Format = {
  name: "anpa",
  title: "ANPA 1312 text messages",
  claims: claimsAnpa,
  read: async (copy) => (await reader()).readAnpa(copy),
};
