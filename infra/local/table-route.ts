import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import { replayRequest } from "./replay-request.ts";

/** The prefix of `X-Amz-Target` in every request to DynamoDB. */
export const TABLE_TARGET = "DynamoDB_20120810.";

const JSON_TYPE = "application/x-amz-json-1.0";

/**
 * Hands DynamoDB's requests to dynalite, and answers what it does not know: `UpdateTimeToLive` is agreed to (expired
 * items stay: DynamoDB promises them gone only after days), transactions are refused by name.
 */
export function tableRoute(dynalite: Server) {
  return (target: string, request: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const action = target.slice(TABLE_TARGET.length);
    if (action === "UpdateTimeToLive") {
      const { TimeToLiveSpecification } = JSON.parse(body.toString()) as Record<string, unknown>;
      return answer(response, 200, JSON_TYPE, JSON.stringify({ TimeToLiveSpecification }));
    }
    if (action.startsWith("Transact")) {
      const message = `The local stack does not implement ${action}: the pipeline uses no transactions.`;
      return answer(
        response,
        400,
        JSON_TYPE,
        JSON.stringify({ __type: "com.amazon.coral.service#UnknownOperationException", message }),
      );
    }
    dynalite.emit("request", replayRequest(request, body), response);
  };
}
