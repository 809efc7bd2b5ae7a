import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import type { NoticeAttributes } from "../../shared/notice/attributes.ts";
import type { Note } from "../../shared/notice/note.ts";
import type { Notice } from "../../shared/notice/notice.ts";
import type { Announcement } from "../../shared/notice/notices-of-turn.ts";
import { readableText } from "../../shared/notice/readable-text.ts";
import { isUsable } from "../../shared/record/states.ts";
import type { Archive } from "../story/ports.ts";
import type { Publisher, TopicMessage } from "./ports.ts";

/** SNS refuses a message that is larger than this, body and attributes together (SNS quota: 256 KiB). */
export const MAX_MESSAGE_BYTES = 262_144;
/** Kept free for what SNS counts beside the text: the structure's own quoting and type names. */
const MARGIN_BYTES = 2_048;

/** Publishes announcements one after the other, subscribers first, and says under which message ids. */
export async function publish(
  publisher: Publisher,
  announcements: readonly Announcement[],
): Promise<Note["published"]> {
  const published: Note["published"] = [];
  for (const { topic, notice, attributes, only } of announcements) {
    const whole = await fitted(publisher.archive, notice, attributes);
    const id = await publisher.topics.publish(topic, messageOf(whole, attributes));
    published.push({ topic, event: notice.event, id, ...(only ? { only } : {}) });
  }
  return published;
}

/** The message of a notice; its subject is what SNS allows: under 100 ASCII characters, no line breaks. */
export function messageOf(notice: Notice, attributes: NoticeAttributes): TopicMessage {
  const subject = `${notice.event} ${notice.state}: ${notice.headline ?? notice.file ?? notice.id}`;
  return {
    subject: subject
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .slice(0, 99)
      .trim(),
    json: JSON.stringify(notice),
    text: readableText(notice),
    attributes,
  };
}

/** A notice that is too large for SNS leaves its article in the archive bucket and says where. */
async function fitted(archive: Archive, notice: Notice, attributes: NoticeAttributes): Promise<Notice> {
  const { article, ...rest } = notice;
  if (article === undefined || sizeOf(messageOf(notice, attributes)) <= MAX_MESSAGE_BYTES - MARGIN_BYTES) return notice;
  // What may not be published yet leaves no copy where released copy lies.
  if (!isUsable(notice.state)) return rest;
  const released = `${ARCHIVE_PREFIX.released}${notice.id.replace("#", "/")}.json`;
  await archive.put(released, JSON.stringify(article), "application/json");
  return { ...rest, released };
}

/** Bytes of a message as SNS counts it: both texts quoted once more inside the JSON that carries them. */
export function sizeOf({ json, text, attributes }: TopicMessage): number {
  return (
    Buffer.byteLength(JSON.stringify({ default: json, email: text })) + Buffer.byteLength(JSON.stringify(attributes))
  );
}
