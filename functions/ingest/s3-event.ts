import * as v from "valibot";
import { decodedKey } from "../../shared/copy/encoded-key.ts";
import type { ObjectAddress } from "./ports.ts";

/** One object that was put into the inbox. */
export interface Drop extends ObjectAddress {
  eTag: string;
  /** Orders writes to the same key: later is greater, once padded on the right. */
  sequencer: string;
  /** RFC 3339. */
  at: string;
}

const notification = v.object({
  Records: v.array(
    v.object({
      eventName: v.string(),
      eventTime: v.string(),
      s3: v.object({
        bucket: v.object({ name: v.string() }),
        object: v.object({
          key: v.string(),
          eTag: v.optional(v.string(), ""),
          versionId: v.optional(v.string()),
          sequencer: v.optional(v.string(), ""),
        }),
      }),
    }),
  ),
});
const testEvent = v.object({ Event: v.literal("s3:TestEvent") });

/** A queue message that is not what S3 sends: poison, which the dead-letter queue keeps. */
export class NotAnS3Event extends Error {
  override name = "NotAnS3Event";
}

/**
 * The objects that a queue message from S3 tells of. S3's own test event, events that are not creations, and the
 * placeholder "folders" of consoles (keys that end in `/`) tell of none.
 */
export function dropsOf(messageBody: string): Drop[] {
  const body = parse(messageBody);
  if (v.is(testEvent, body)) return [];
  const read = v.safeParse(notification, body);
  if (!read.success) throw new NotAnS3Event("The message is not an S3 event notification");
  return read.output.Records.filter(
    ({ eventName, s3 }) => eventName.startsWith("ObjectCreated:") && !s3.object.key.endsWith("/"),
  ).map(({ eventTime, s3: { bucket, object } }) => ({
    bucket: bucket.name,
    key: decodedKey(object.key),
    ...(object.versionId ? { versionId: object.versionId } : {}),
    eTag: object.eTag,
    sequencer: object.sequencer,
    at: eventTime,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
