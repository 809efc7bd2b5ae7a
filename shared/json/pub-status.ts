import { word } from "./values.ts";

/** The publication status in ninjs' three words. An embargo is a time and no status: such an item is usable then. */
export const pubStatus = word(["usable", "withheld", "canceled"], {
  cancelled: { to: "canceled", repair: "pub-status-cancelled" },
  canceled: { to: "canceled", repair: "pub-status-letter-case" },
  usable: { to: "usable", repair: "pub-status-letter-case" },
  withheld: { to: "withheld", repair: "pub-status-letter-case" },
  "stat:usable": { to: "usable" },
  "stat:withheld": { to: "withheld" },
  "stat:canceled": { to: "canceled" },
});
