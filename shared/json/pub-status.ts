import type { Statement } from "../copy/statement.ts";
import { word } from "./values.ts";

const STATUSES = ["canceled", "withheld", "usable"] as const;

/** The publication status in ninjs' three words. An embargo is a time and no status: such an item is usable then. */
export const pubStatus = word(STATUSES, {
  cancelled: { to: "canceled", repair: "pub-status-cancelled" },
  canceled: { to: "canceled", repair: "pub-status-letter-case" },
  usable: { to: "usable", repair: "pub-status-letter-case" },
  withheld: { to: "withheld", repair: "pub-status-letter-case" },
  "stat:usable": { to: "usable" },
  "stat:withheld": { to: "withheld" },
  "stat:canceled": { to: "canceled" },
});

/** The gravest status that statements of one part name; one that is in no list is as good as withheld. */
export function gravestStatus(statements: readonly Statement[], part?: string): (typeof STATUSES)[number] | undefined {
  const own = statements.filter(({ field, value, ...of }) => field === "pubStatus" && of.part === part && value.trim());
  const named = own.map(({ value }) => {
    const status = value
      .trim()
      .toLowerCase()
      .replace(/^stat:/, "")
      .replace("cancelled", "canceled");
    return status === "embargoed" ? "usable" : (STATUSES.find((known) => known === status) ?? "withheld");
  });
  return STATUSES.find((status) => named.includes(status));
}
