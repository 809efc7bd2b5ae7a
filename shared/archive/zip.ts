import type { Archive } from "./archive.ts";

/** APPNOTE 6.3.10, section 4.3: what opens a file's header, the end of an empty archive, a part of a split one. */
const MAGICS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
];

/** ZIP archives. */
export const zip: Archive = {
  name: "zip",
  title: "ZIP archives: each file inside is read as a file of its own",
  isWrapping: false,
  claims: (bytes) => MAGICS.some((magic) => magic.every((byte, at) => bytes[at] === byte)),
  open: async (bytes, allowance) => (await import("./zip/open-zip.ts")).openZip(bytes, allowance),
};
