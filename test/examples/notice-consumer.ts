import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Notice } from "../../shared/schemas/notice.d.ts";

/** What a newsroom keeps of each story: the last turn that it saw, and the article while it may be used. */
export interface Story {
  turn: number;
  notice: Notice;
}

/** What the consumer does beside keeping the stories: publishing, and taking down. */
export interface Newsroom {
  publish(notice: Notice): Promise<void>;
  takeDown(notice: Notice): Promise<void>;
}

/**
 * Reads a queue of notices until `stop`. SNS delivers at least once and in any order, so a turn that is not above the last
 * one seen of its story is dropped; a message is deleted only after its turn is done, so a crash brings it again.
 */
export async function consume(
  sqs: SQSClient,
  QueueUrl: string,
  stories: Map<string, Story>,
  room: Newsroom,
  stop: AbortSignal,
) {
  while (!stop.aborted) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    for (const { Body = "{}", ReceiptHandle } of Messages) {
      await take(JSON.parse(Body) as Notice, stories, room);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

async function take(notice: Notice, stories: Map<string, Story>, room: Newsroom): Promise<void> {
  // Two suppliers may send one uri: the story is what stands before the turn in the id.
  const [key = ""] = notice.id.split("#");
  if (notice.turn <= (stories.get(key)?.turn ?? 0)) return;
  if (notice.event === "withdrawn") await room.takeDown(notice);
  else await room.publish(notice);
  stories.set(key, { turn: notice.turn, notice });
}
