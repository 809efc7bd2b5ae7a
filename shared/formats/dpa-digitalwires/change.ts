import type { Fields } from "../../json/notes.ts";
import type { Change } from "../../record/change.ts";

/** What dpa's signals say of a transmission, under the alias of IPTC's vocabulary. */
const SIGNALS: Readonly<Record<string, Change>> = {
  "sig:correction": "correction",
  "sig:update": "update",
  "sig:repeat": "repeat",
  "sig:new": "new",
};

/** What kind of transmission an entry is, where its signal says so. */
export function changeOf({ signal }: Fields): Change | undefined {
  return typeof signal === "string" && Object.hasOwn(SIGNALS, signal) ? SIGNALS[signal] : undefined;
}
