import { isUtf8 } from "node:buffer";
import { type Entry, getFileNameLowLevel } from "yauzl";

/** Bit 11 of an entry's flags: its name is UTF-8. Many programs write UTF-8 and do not say so. */
const SAYS_UTF8 = 0x800;
/** Longest name that is taken, in UTF-16 units: longer ones only fill receipts. */
export const LONGEST_NAME = 300;

/** The name of an entry as text. Programs of Windows write backslashes for slashes (APPNOTE, section 4.4.17). */
export function entryName({ generalPurposeBitFlag: flags, fileNameRaw, extraFields }: Entry): string {
  const isUnsaid = (flags & SAYS_UTF8) === 0 && isUtf8(fileNameRaw);
  return getFileNameLowLevel(isUnsaid ? flags | SAYS_UTF8 : flags, fileNameRaw, extraFields, false);
}

/** What is wrong with a name, in words: it leaves its folder, or is none. */
export function wrongName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return `a name of more than ${LONGEST_NAME} signs`;
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name)) return "its name has control characters";
  if (/^(?:\/|[A-Za-z]:)/.test(name)) return "its name is an absolute path";
  if (name.split("/").includes("..")) return "its name leaves the archive";
  return name === "" ? "it has no name" : undefined;
}
