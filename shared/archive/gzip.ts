import type { Problem } from "../copy/problem.ts";
import { type Allowance, takeFile } from "./allowance.ts";
import type { Archive } from "./archive.ts";

/** RFC 1952: the magic, and the only method there is. */
const MAGIC = [0x1f, 0x8b, 0x08];

/** What is packed by gzip. Several members are one file, as RFC 1952 says. */
export const gzip: Archive = {
  name: "gzip",
  title: "gzip: read as the file that is packed in it",
  isWrapping: true,
  claims: (bytes) => MAGIC.every((byte, at) => bytes[at] === byte),
  async open(bytes, allowance) {
    const { mostUnpacked, unpacked } = await import("./unpacked.ts");
    const most = Math.min(mostUnpacked(bytes.byteLength), allowance.left.bytes);
    const inner = unpacked(bytes, "gzip", most);
    if (inner === "broken")
      return refused({ code: "ARCHIVE_BROKEN", detail: "its end is missing, or bytes were changed" });
    if (inner === "too-large" || !takeFile(allowance, inner.byteLength)) return refused(tooLarge(most, allowance));
    return { files: [{ name: "", bytes: inner }], problems: [] };
  },
};

const refused = (problem: Problem) => ({ files: [], problems: [problem] });

function tooLarge(most: number, { left }: Allowance): Problem {
  if (left.files < 1) return { code: "TOO_MANY_FILES" };
  return { code: "ARCHIVE_TOO_LARGE", detail: `more than ${most} bytes` };
}
