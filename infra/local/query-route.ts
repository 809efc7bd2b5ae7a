import type { IncomingMessage, ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import { type Form, readForm } from "./form.ts";
import { askToConfirm, isOnThisMachine } from "./http-subscriber.ts";
import { QUEUE_QUERY_VERSION } from "./queue-query-protocol.ts";
import { queueQueryRoute } from "./queue-route.ts";
import { type DescribedStack, STACK_QUERY_VERSION, stackAnswer } from "./stack-description.ts";
import type { Deliver } from "./topic-delivery.ts";
import { topicPublish } from "./topic-publish.ts";

const NOT_LOOPBACK = `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>InvalidParameter</Code><Message>Invalid parameter: Endpoint. The local stack calls nobody but this machine: use an address on 127.0.0.1.</Message></Error></ErrorResponse>`;

/** Answers the query protocol: publishing and subscribing to topics, and SQS as old clients speak it. */
export function queryRoute(
  stores: FauxqsStores,
  endpoint: string,
  others: Readonly<Record<string, Deliver>>,
  warn: (sentence: string) => void,
  described: () => DescribedStack | undefined,
) {
  const publish = topicPublish(stores, () => endpoint, others);
  const oldQueue = queueQueryRoute(stores);
  const emulated = async (form: Form, request: IncomingMessage): Promise<{ statusCode: number; body: string }> =>
    stores.app.inject({
      method: "POST",
      url: "/",
      headers: {
        host: request.headers.host ?? "127.0.0.1",
        "content-type": "application/x-www-form-urlencoded",
        ...(request.headers.authorization === undefined ? {} : { authorization: request.headers.authorization }),
      },
      payload: new URLSearchParams(form).toString(),
    });

  return async (request: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://topic");
    const form = request.method === "GET" ? Object.fromEntries(url.searchParams) : readForm(body.toString());
    if (form.Version === QUEUE_QUERY_VERSION) return oldQueue(form, request, response);
    if (form.Version === STACK_QUERY_VERSION) {
      const { status, xml } = stackAnswer(form, described());
      return answer(response, status, "text/xml", xml);
    }
    const action = form.Action;
    if (action === "Publish" || action === "PublishBatch") return publish(form, response);
    const isHttp = action === "Subscribe" && (form.Protocol === "http" || form.Protocol === "https");
    if (isHttp && !isOnThisMachine(form.Endpoint ?? "")) return answer(response, 400, "text/xml", NOT_LOOPBACK);
    const { statusCode, body: xml } = await emulated(form, request);
    answer(response, statusCode, "text/xml", xml);
    const arn = /<SubscriptionArn>([^<]+)</.exec(xml)?.[1];
    if (isHttp && arn !== undefined) askToConfirm(stores, arn, endpoint, warn);
  };
}
