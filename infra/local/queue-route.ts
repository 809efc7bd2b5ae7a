import type { IncomingMessage, ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import type { Form } from "./form.ts";
import { moveMessages } from "./message-move.ts";
import { queueAnswerAsXml, queueCallFromForm } from "./queue-query-protocol.ts";
import { replayRequest } from "./replay-request.ts";

/** The prefix of `X-Amz-Target` in every request to SQS. */
export const QUEUE_TARGET = "AmazonSQS.";

const JSON_TYPE = "application/x-amz-json-1.0";

function move(stores: FauxqsStores, call: Record<string, unknown>): { status: number; json: Record<string, unknown> } {
  const destination = call.DestinationArn;
  const moved = moveMessages(
    stores,
    String(call.SourceArn ?? ""),
    destination === undefined ? undefined : String(destination),
  );
  if (moved !== undefined) return { status: 200, json: { ...moved } };
  return {
    status: 404,
    json: {
      __type: "com.amazonaws.sqs#ResourceNotFoundException",
      message: "The source or destination queue does not exist.",
    },
  };
}

/** Hands SQS's requests to the emulator, whatever path they name, and adds `StartMessageMoveTask`. */
export function queueRoute(stores: FauxqsStores) {
  return (request: IncomingMessage, body: Buffer, response: ServerResponse) => {
    if (request.headers["x-amz-target"] === `${QUEUE_TARGET}StartMessageMoveTask`) {
      const { status, json } = move(stores, JSON.parse(body.toString()));
      return answer(response, status, JSON_TYPE, JSON.stringify(json));
    }
    stores.app.routing(replayRequest(request, body, "/"), response);
  };
}

/** Answers SQS's old query protocol, which Debian's awscli 2.9 speaks, by way of the JSON protocol. */
export function queueQueryRoute(stores: FauxqsStores) {
  return async (form: Form, request: IncomingMessage, response: ServerResponse) => {
    const action = form.Action ?? "";
    const path = new URL(request.url ?? "/", "http://queue").pathname;
    const call = queueCallFromForm(
      form,
      path === "/" ? undefined : `http://${request.headers.host ?? "127.0.0.1"}${path}`,
    );
    if (action === "StartMessageMoveTask") {
      const { status, json } = move(stores, call);
      return answer(response, status, "text/xml", queueAnswerAsXml(action, status, json));
    }
    const result = await stores.app.inject({
      method: "POST",
      url: "/",
      headers: {
        host: request.headers.host ?? "127.0.0.1",
        "content-type": JSON_TYPE,
        "x-amz-target": `${QUEUE_TARGET}${action}`,
        ...(request.headers.authorization === undefined ? {} : { authorization: request.headers.authorization }),
      },
      payload: JSON.stringify(call),
    });
    const json = result.body === "" ? {} : (JSON.parse(result.body) as Record<string, unknown>);
    answer(response, result.statusCode, "text/xml", queueAnswerAsXml(action, result.statusCode, json));
  };
}
