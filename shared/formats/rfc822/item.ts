import { decodeWords } from "postal-mime";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Problem } from "../../copy/problem.ts";
import { statedTime } from "../../copy/stated-time.ts";
import type { Statement } from "../../copy/statement.ts";
import { feedTime } from "../../feed/feed-time.ts";
import { filled } from "../../json/filled.ts";
import { keep, type Notes, newNotes } from "../../json/notes.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { languageOf } from "../../markup/language.ts";
import type { FormatReading } from "../format.ts";
import { attachedTo } from "./attachments.ts";
import { cutFurniture } from "./cut-furniture.ts";
import { fullerText } from "./fuller-text.ts";
import { field, type HeadField } from "./head.ts";
import type { ParsedMessage } from "./parse-message.ts";
import { senderOf } from "./sender.ts";
import { subjectOf } from "./subject.ts";

/**
 * Fields that ninjs has no place for: who says to have written it, what it answers, and whether a program or a list sent
 * it. In-Reply-To names what a mail answers, not what it replaces; Expires is the mail's, not the story's.
 */
const KEPT = new Set(
  "from sender reply-to in-reply-to references auto-submitted precedence list-id list-unsubscribe expires importance x-priority keywords comments organization".split(
    " ",
  ),
);
/** A field that is kept; longer ones are lists of a whole thread. */
const LONGEST_KEPT = 1000;

/** RFC 5322, section 3.6.4: `<left@right>`, which programs write with comments and blanks around it. */
const messageId = (head: readonly HeadField[]) => /<([^<>\s]{3,400})>/.exec(field(head, "message-id") ?? "")?.[1];

function keepFields(head: readonly HeadField[], notes: Notes): void {
  for (const { name, value } of head) {
    if (KEPT.has(name)) keep(notes, `/${name}`, cleanText(decodeWords(value.slice(0, LONGEST_KEPT))));
  }
}

/** Reads one message as an item, with the files that came in it. Never throws. */
export function itemOf(head: readonly HeadField[], message: ParsedMessage): FormatReading {
  const notes = newNotes();
  for (const repair of message.repairs) notes.repairs.add(repair);
  const { associations, enclosed } = attachedTo(message, notes);
  const sender = senderOf(head);
  const files = enclosed.length > 0 ? { enclosed: enclosed.map((file) => ({ ...file, sender })) } : {};
  const { headline, stated } = subjectOf(head);
  const { from, blocks, other } = fullerText(message.text, message.html);
  const body = cutFurniture(blocks, `/${from}`);
  const { passages, removed } = cutNonPublic([
    ...(headline ? [{ role: "headline" as const, text: headline, pointer: "/Subject" }] : []),
    ...body.blocks.map(({ kind, ...block }): Passage => ({ role: kind, ...block, pointer: `/${from}` })),
  ]);
  if (passages.length === 0) {
    const detail = "the mail has neither a subject nor text";
    const problems: Problem[] = enclosed.length > 0 ? [] : [{ code: "NO_ARTICLE_TEXT", detail }];
    return { items: [], problems: [...notes.problems, ...problems], ...files };
  }
  const date = statedTime(feedTime(cleanText(field(head, "date") ?? "")), "/Date", notes);
  const copyrightNotice = body.copyright.join("\n") || undefined;
  const unmapped = { "/Subject": stated, [from === "html" ? "/text" : "/html"]: other };
  for (const [at, value] of Object.entries(unmapped)) keep(notes, at, value);
  keepFields(head, notes);
  const item: ItemCopy = {
    format: "message/rfc822",
    ...filled({ uri: uriOfId(messageId(head) ?? "", "rfc822") }),
    article: {
      standard: { name: "ninjs", version: "3.1" },
      type: "text",
      ...filled({
        firstCreated: date,
        versionCreated: date,
        language: languageOf(passages.map(({ text }) => text).join(" ")),
        copyrightNotice,
        headlines: headline ? [{ role: "main", value: headline }] : [],
        associations,
      }),
    },
    passages,
    statements: copyrightNotice ? [noticeOf(copyrightNotice, `/${from}`)] : [],
    removed: [...body.removed, ...removed],
    ...filled({ repairs: [...notes.repairs], unmapped: notes.unmapped }),
    marks: { hosts: [], providers: [], creditLines: [], sender },
  };
  return { items: [item], problems: notes.problems, ...files };
}

const noticeOf = (value: string, pointer: string): Statement => ({
  field: "copyrightNotice",
  value,
  source: "item-structured",
  pointer,
});
