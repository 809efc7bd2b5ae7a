import { randomBytes } from "node:crypto";
import { encodedKey } from "../../shared/copy/encoded-key.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import { objectRequest } from "./object-request.ts";

/** One rule of a bucket's notification configuration. */
export interface ObjectNotification {
  bucket: string;
  queueArn: string;
  /** Such as `s3:ObjectCreated:*`. */
  events: readonly string[];
  prefix?: string;
  suffix?: string;
}

/** What a bucket says of a new object. Shape: S3 User Guide, "Event message structure", version 2.1. */
interface Written {
  bucket: string;
  key: string;
  size: number;
  etag: string;
  event: string;
}

function asks(rule: ObjectNotification, written: Written): boolean {
  const event = `s3:${written.event}`;
  const isAsked = rule.events.some((asked) =>
    asked.endsWith("*") ? event.startsWith(asked.slice(0, -1)) : asked === event,
  );
  return isAsked && written.key.startsWith(rule.prefix ?? "") && written.key.endsWith(rule.suffix ?? "");
}

function message(written: Written, sequencer: string, region: string): string {
  const record = {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: region,
    eventTime: new Date().toISOString(),
    eventName: written.event,
    userIdentity: { principalId: "AWS:LOCAL" },
    requestParameters: { sourceIPAddress: "127.0.0.1" },
    responseElements: { "x-amz-request-id": randomBytes(8).toString("hex").toUpperCase(), "x-amz-id-2": "local" },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: "local",
      bucket: {
        name: written.bucket,
        ownerIdentity: { principalId: "LOCAL" },
        arn: `arn:aws:s3:::${written.bucket}`,
      },
      object: {
        key: encodedKey(written.key),
        size: written.size,
        eTag: written.etag.replaceAll('"', ""),
        sequencer,
      },
    },
  };
  return JSON.stringify({ Records: [record] });
}

/**
 * Sends S3's events to SQS for every object that is written, whichever way; never for a write that failed.
 * Object and event are one transaction: a crash leaves both or neither.
 */
export function notifyOfObjects(stores: FauxqsStores, rules: readonly ObjectNotification[], region: string): void {
  let last = 0n;
  const sequencer = (): string => {
    const now = BigInt(Date.now()) << 20n;
    last = now > last ? now : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, "0");
  };
  const tell = (written: Written): void => {
    const order = sequencer();
    for (const rule of rules) {
      if (rule.bucket !== written.bucket || !asks(rule, written)) continue;
      stores.queues.getQueueByArn(rule.queueArn)?.enqueue(stores.createMessage(message(written, order, region)));
    }
  };
  const put = stores.objects.putObject.bind(stores.objects);
  stores.objects.putObject = (bucket, key, ...rest) =>
    stores.atomically(() => {
      const object = put(bucket, key, ...rest);
      const event = objectRequest.getStore()?.event ?? "ObjectCreated:Put";
      tell({ bucket, key, size: object.contentLength, etag: object.etag, event });
      return object;
    });
  const complete = stores.objects.completeMultipartUpload.bind(stores.objects);
  stores.objects.completeMultipartUpload = (uploadId, parts) => {
    const bucket = objectRequest.getStore()?.bucket;
    return stores.atomically(() => {
      const object = complete(uploadId, parts);
      const event = "ObjectCreated:CompleteMultipartUpload";
      if (bucket !== undefined) tell({ bucket, key: object.key, size: object.contentLength, etag: object.etag, event });
      return object;
    });
  };
}

/** The message that S3 sends once, when a bucket's notifications are configured. */
export function testEvent(bucket: string): string {
  return JSON.stringify({
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: new Date().toISOString(),
    Bucket: bucket,
    RequestId: randomBytes(8).toString("hex").toUpperCase(),
    HostId: "local",
  });
}
