import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";
import { claimsRfc822 } from "./rfc822/claims-rfc822.ts";

const reader = loadedOnce(() => import("./rfc822/read-rfc822.ts"));

/** E-mail: a message, or a mailbox of several, with its text or HTML; what is attached is read as files of its own. */
export const rfc822: Format = {
  name: "rfc822",
  title: "E-mail messages and mailboxes (RFC 822)",
  claims: claimsRfc822,
  read: async (copy) => (await reader()).readRfc822(copy),
};
