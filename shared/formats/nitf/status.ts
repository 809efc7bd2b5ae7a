import { type Notes, refuse } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import { elementAt } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Nitf } from "./read-nitf.ts";

const STATUS: Readonly<Record<string, NonNullable<Article["pubStatus"]>>> = {
  usable: "usable",
  // An embargo is a time and no status; the time is stated apart.
  embargoed: "usable",
  withheld: "withheld",
  canceled: "canceled",
  cancelled: "canceled",
};

/** Publication status and urgency. A status that nobody knows is as good as withheld. */
export function statusOf({ docdata }: Nitf, notes: Notes): Pick<Article, "pubStatus" | "urgency"> {
  const read: Pick<Article, "pubStatus" | "urgency"> = {};
  const status = attributeOf(docdata, "management-status");
  if (status !== undefined) {
    const known = Object.hasOwn(STATUS, status.toLowerCase()) ? STATUS[status.toLowerCase()] : undefined;
    if (!known) refuse(notes, "/nitf/head/docdata/@management-status", status, "a status of NITF");
    read.pubStatus = known ?? "withheld";
  }
  const urgency = attributeOf(elementAt(docdata, "urgency"), "ed-urg");
  if (urgency === undefined) return read;
  if (/^[1-9]$/.test(urgency)) read.urgency = Number(urgency);
  else refuse(notes, "/nitf/head/docdata/urgency/@ed-urg", urgency, "a figure from 1 to 8");
  return read;
}
