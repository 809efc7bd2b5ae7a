import { claimsAnpa } from "./anpa/claims-anpa.ts";
import type { Format } from "./format.ts";

/** ANPA 1312, the text format of American wires: one message or several in a file. */
export const anpa: Format = {
  name: "anpa",
  title: "ANPA 1312 text messages",
  claims: claimsAnpa,
  read: async (copy) => (await import("./anpa/read-anpa.ts")).readAnpa(copy),
};
