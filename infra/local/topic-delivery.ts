import { randomUUID } from "node:crypto";
import type { Attributes, FauxqsStores, Subscription } from "./fauxqs-stores.ts";
import { passesFilter } from "./filter-policy.ts";

/** One message as published. */
export interface Publication {
  topicArn: string;
  message: string;
  attributes: Attributes;
  subject?: string;
  /** `json`: the message holds one text for each protocol. */
  structure?: string;
}

/** The body that SNS delivers to queues without raw delivery, to HTTP endpoints and, wrapped, to functions. */
export interface Envelope {
  Type: "Notification";
  MessageId: string;
  TopicArn: string;
  Subject?: string;
  Message: string;
  Timestamp: string;
  SignatureVersion: "1";
  Signature: string;
  SigningCertURL: string;
  UnsubscribeURL: string;
  MessageAttributes?: Record<string, { Type: string; Value: string }>;
}

/** Delivers to one subscription over a protocol that the emulator does not have. */
export type Deliver = (subscription: Subscription, envelope: Envelope, raw: boolean) => void;

/** The text for a protocol; `undefined` when the JSON of `MessageStructure` is broken or lacks `default`. */
export function messageFor(publication: Publication, protocol: string): string | undefined {
  if (publication.structure !== "json") return publication.message;
  try {
    const texts = JSON.parse(publication.message) as Record<string, unknown>;
    const text = texts[protocol] ?? texts.default;
    return typeof texts.default === "string" && typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

function envelopeOf(
  publication: Publication,
  messageId: string,
  message: string,
  endpoint: string,
  arn: string,
): Envelope {
  const attributes = Object.entries(publication.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    { Type: DataType, Value: StringValue ?? String(BinaryValue ?? "") },
  ]);
  return {
    Type: "Notification",
    MessageId: messageId,
    TopicArn: publication.topicArn,
    ...(publication.subject === undefined ? {} : { Subject: publication.subject }),
    Message: message,
    Timestamp: new Date().toISOString(),
    SignatureVersion: "1",
    // No key of AWS's signs here; a subscriber that checks signatures must leave it out at home.
    Signature: "LOCAL",
    SigningCertURL: `${endpoint}/not-signed.pem`,
    UnsubscribeURL: `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${arn}`,
    ...(attributes.length === 0 ? {} : { MessageAttributes: Object.fromEntries(attributes) }),
  };
}

/** What SNS asks no confirmation of from the account that owns the topic; the emulator knows this of queues alone. */
const CONFIRMED: ReadonlySet<string> = new Set(["lambda", "firehose"]);

function textFor(subscription: Subscription, publication: Publication): string | undefined {
  const isConfirmed = subscription.confirmed || CONFIRMED.has(subscription.protocol);
  const message = isConfirmed ? messageFor(publication, subscription.protocol) : undefined;
  const { FilterPolicy: policy, FilterPolicyScope: scope } = subscription.attributes;
  if (message === undefined || !policy) return message;
  return passesFilter(policy, scope, message, publication.attributes) ? message : undefined;
}

/**
 * Delivers one message to every confirmed subscription of its topic that its filter lets through; returns its id.
 * All queues get it in one transaction; `others` has the remaining protocols.
 */
export function deliver(
  stores: FauxqsStores,
  publication: Publication,
  endpoint: string,
  others: Readonly<Record<string, Deliver>>,
): string {
  const messageId = randomUUID();
  const { attributes, topicArn } = publication;
  stores.atomically(() => {
    for (const arn of stores.topics.getTopic(topicArn)?.subscriptionArns ?? []) {
      const subscription = stores.topics.getSubscription(arn);
      const message = subscription && textFor(subscription, publication);
      if (subscription === undefined || message === undefined) continue;
      const raw = subscription.attributes.RawMessageDelivery === "true";
      const envelope = envelopeOf(publication, messageId, message, endpoint, arn);
      if (subscription.protocol !== "sqs") {
        others[subscription.protocol]?.(subscription, envelope, raw);
        continue;
      }
      const body = raw ? message : JSON.stringify(envelope);
      stores.queues.getQueueByArn(subscription.endpoint)?.enqueue(stores.createMessage(body, raw ? attributes : {}));
    }
  });
  return messageId;
}
