import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsIptc7901 } from "./iptc7901/claims-iptc7901.ts";

const reader = loadedOnce(() => import("./iptc7901/read-iptc7901.ts"));

/** IPTC 7901, the text format of the teleprinter wires: one message or several in a file. */
export const iptc7901: Format = {
  name: "iptc7901",
  title: "IPTC 7901 text messages",
  claims: claimsIptc7901,
  read: async (copy) => (await reader()).readIptc7901(copy),
};
