import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as v from "valibot";
import type { ItemKey, ReleaseQueue } from "../story/ports.ts";
import type { Handover } from "../sweep/ports.ts";

/** SQS takes at most this many messages in one call (SQS quota). */
const BATCH = 10;
const itemKey = v.object({ pk: v.string(), sk: v.string() });

/** The item that a message of the release queue names. */
export function itemOf(messageBody: string): ItemKey {
  return v.parse(itemKey, JSON.parse(messageBody));
}

/** The queue whose messages wait until the exact second. */
export function releaseQueue(client: SQSClient, url: string): ReleaseQueue & Handover {
  const bodyOf = ({ pk, sk }: ItemKey): string => JSON.stringify({ pk, sk });
  return {
    async send(item, seconds) {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: bodyOf(item), DelaySeconds: seconds }));
    },
    async sendAll(entries) {
      for (let from = 0; from < entries.length; from += BATCH) {
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: entries.slice(from, from + BATCH).map(({ item, seconds }, at) => ({
              Id: String(at),
              MessageBody: bodyOf(item),
              DelaySeconds: seconds,
            })),
          }),
        );
        // The items of this batch keep their due time, so the next sweep hands all of them over again.
        if (Failed.length > 0) throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Code}`);
      }
    },
  };
}
