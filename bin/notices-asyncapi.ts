import { ATTRIBUTES } from "../shared/notice/attributes.ts";
import { TOPICS, type Topic } from "../shared/notice/notice.ts";
import { PROTOCOLS } from "../shared/subscribers/subscriber.ts";

const TOPIC_WORDS: Record<Topic, string> = {
  Notices:
    "What subscribers may use, and the end of what they were told. Its ARN is the stack's output NoticesTopicArn.",
  Desk: "What a person must decide, and what became of it. Its ARN is the stack's output DeskTopicArn.",
};
const channelOf = (topic: Topic): string => topic.toLowerCase();

/** The topics and what is published on them as an AsyncAPI 3.0 document; `payload` is the notice's JSON Schema. */
export function noticesAsyncapi(payload: object): object {
  const channels = TOPICS.map((topic) => [
    channelOf(topic),
    {
      address: null,
      title: topic,
      description: TOPIC_WORDS[topic],
      messages: { notice: { $ref: "#/components/messages/notice" } },
    },
  ]);
  const operations = TOPICS.map((topic) => [
    `announceOn${topic}`,
    {
      action: "send",
      channel: { $ref: `#/channels/${channelOf(topic)}` },
      summary: `A notice is published on ${topic}.`,
      messages: [{ $ref: `#/channels/${channelOf(topic)}/messages/notice` }],
    },
  ]);
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Imprimatur notices",
      version: "1.0.0",
      description:
        "At least once and in any order: drop a notice whose turn is not above the last one seen of the same story, which is " +
        "what stands before # in its id (two suppliers may send one uri). " +
        `Delivered by Amazon SNS to ${PROTOCOLS.join(", ")}. Fields are only ever added.`,
      license: { name: "MIT" },
    },
    defaultContentType: "application/json",
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries(operations),
    components: {
      messages: {
        notice: {
          name: "notice",
          title: "A turn of a story, or what became of a file",
          contentType: "application/json",
          headers: { type: "object", properties: headers() },
          payload: { schemaFormat: "application/schema+json;version=draft-2020-12", schema: payload },
        },
      },
    },
  };
}

/** The SNS message attributes, for filters: one value as a String, several as a String.Array. */
function headers(): Record<string, object> {
  const value = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
  return Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, description]) => [name, { description, ...value }]));
}
