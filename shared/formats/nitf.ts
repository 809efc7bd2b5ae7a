import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsNitf } from "./nitf/claims-nitf.ts";

const reader = loadedOnce(() => import("./nitf/read-nitf.ts"));

/** IPTC's News Industry Text Format: one story with its pictures, in every agency's dialect of it. */
export const nitf: Format = {
  name: "nitf",
  title: "IPTC NITF 3.x (XML)",
  claims: claimsNitf,
  read: async (copy) => (await reader()).readNitf(copy),
};
