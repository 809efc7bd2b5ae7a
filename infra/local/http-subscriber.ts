import { randomUUID } from "node:crypto";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import type { Deliver } from "./topic-delivery.ts";

/** SNS tries an HTTP endpoint three times without delay, then backs off; the later phases last an hour and are left out. */
const TRIES = 3;
const ANSWER_WITHIN_MS = 15_000;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether an HTTP subscriber is on this machine: the local stack calls nobody else. */
export function isOnThisMachine(endpoint: string): boolean {
  return URL.canParse(endpoint) && LOOPBACK.has(new URL(endpoint).hostname);
}

async function post(
  endpoint: string,
  kind: string,
  arn: string,
  id: string,
  topicArn: string,
  body: string,
): Promise<boolean> {
  const response = await fetch(endpoint, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    headers: {
      "content-type": "text/plain; charset=UTF-8",
      "x-amz-sns-message-type": kind,
      "x-amz-sns-message-id": id,
      "x-amz-sns-topic-arn": topicArn,
      ...(arn === "" ? {} : { "x-amz-sns-subscription-arn": arn }),
    },
    body,
  });
  await response.body?.cancel();
  return response.ok;
}

async function insist(send: () => Promise<boolean>, failed: (why: string) => void): Promise<void> {
  let why = "it answered with an error";
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      if (await send()) return;
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
  }
  failed(why);
}

/** Delivers notifications to HTTP endpoints on this machine; `warn` hears of those that do not take them. */
export function httpDelivery(warn: (sentence: string) => void): Deliver {
  return (subscription, envelope, raw) => {
    const { endpoint, arn, topicArn } = subscription;
    if (!isOnThisMachine(endpoint)) return;
    const body = raw ? envelope.Message : JSON.stringify(envelope);
    void insist(
      () => post(endpoint, "Notification", arn, envelope.MessageId, topicArn, body),
      (why) => warn(`${endpoint} did not take a notification: ${why}`),
    );
  };
}

/** Asks a new HTTP subscriber to confirm: it must fetch `SubscribeURL` before it gets anything. */
export function askToConfirm(
  stores: FauxqsStores,
  arn: string,
  stackEndpoint: string,
  warn: (sentence: string) => void,
): void {
  const subscription = stores.topics.getSubscription(arn);
  if (subscription === undefined || subscription.confirmed) return;
  const { topicArn, endpoint } = subscription;
  const query = new URLSearchParams({ Action: "ConfirmSubscription", TopicArn: topicArn, Token: arn });
  const id = randomUUID();
  const body = JSON.stringify({
    Type: "SubscriptionConfirmation",
    MessageId: id,
    Token: arn,
    TopicArn: topicArn,
    Message: `You have chosen to subscribe to the topic ${topicArn}. To confirm the subscription, visit the SubscribeURL included in this message.`,
    SubscribeURL: `${stackEndpoint}/?${query}`,
    Timestamp: new Date().toISOString(),
    SignatureVersion: "1",
    Signature: "LOCAL",
    SigningCertURL: `${stackEndpoint}/not-signed.pem`,
  });
  void insist(
    () => post(endpoint, "SubscriptionConfirmation", "", id, topicArn, body),
    (why) => warn(`${endpoint} did not take the request to confirm its subscription: ${why}`),
  );
}
