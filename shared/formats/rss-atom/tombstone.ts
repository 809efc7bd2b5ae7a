import { hostsOfId } from "../../copy/hosts-of-id.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import { statedTime } from "../../copy/stated-time.ts";
import { newNotes } from "../../json/notes.ts";
import { attributeOf } from "../../xml/words.ts";
import type { FormatReading } from "../format.ts";
import type { Entry } from "./read-rss-atom.ts";

/** Reads `deleted-entry` (RFC 6721): the story of that id is taken back. */
export function tombstoneOf({ element, at, feed }: Entry): FormatReading {
  const ref = attributeOf(element, "ref");
  const uri = ref === undefined ? undefined : uriOfId(ref, "rss-atom");
  if (uri === undefined)
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "a deleted entry names no id", where: at }] };
  const notes = newNotes();
  const when = statedTime(attributeOf(element, "when"), `${at}/@when`, notes);
  return {
    items: [
      {
        format: `application/xml;profile=${feed.dialect}`,
        uri,
        article: {
          standard: { name: "ninjs", version: "3.1" },
          type: "text",
          pubStatus: "canceled",
          ...(when ? { versionCreated: when } : {}),
        },
        passages: [],
        statements: [{ field: "pubStatus", value: "canceled", source: "item-structured", pointer: at }],
        removed: [],
        marks: { hosts: hostsOfId(uri), providers: [], creditLines: [] },
      },
    ],
    problems: notes.problems,
  };
}
