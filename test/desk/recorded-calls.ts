import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Place } from "../../bin/stack-place.ts";
import type { DeskResource } from "../../infra/desk-permissions.ts";
import { ARCHIVE_PREFIX, TABLE } from "../../shared/names.ts";

/** A call as IAM sees it: `dynamodb:Query table`. */
export type Recorded = `${string} ${DeskResource}`;

interface Request {
  method: string;
  path: string;
  query?: Record<string, unknown>;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** IAM has one action for one message and for a batch. */
const ALIKE: Record<string, string> = { "sqs:SendMessageBatch": "sqs:SendMessage" };

/** The same place, whose clients note in `calls` what they ask of AWS. */
export function recordedPlace(place: Place, calls: Set<Recorded>): Place {
  const { requestHandler } = new DynamoDBClient(place.client).config;
  const recording = {
    ...requestHandler,
    metadata: requestHandler.metadata,
    handle(request: Request, options: unknown) {
      for (const call of callsOf(request, place.outputs)) calls.add(call);
      return requestHandler.handle(request as never, options as never);
    },
    destroy: () => {},
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  return { ...place, client: { ...place.client, requestHandler: recording } as Place["client"] };
}

function callsOf({ method, path, query = {}, headers, body }: Request, outputs: Place["outputs"]): Recorded[] {
  const text = typeof body === "string" ? body : Buffer.from(body ?? []).toString("utf8");
  const [, protocol = "", operation = ""] =
    /^(DynamoDB|AmazonSQS)\w*\.(\w+)$/.exec(headers["x-amz-target"] ?? "") ?? [];
  if (protocol === "DynamoDB") return [`dynamodb:${operation} ${indexOf(text)}`];
  if (protocol === "AmazonSQS") {
    const action = `sqs:${operation}`;
    return [`${ALIKE[action] ?? action} ${queueOf(text, outputs)}`];
  }
  const from = headers["x-amz-copy-source"];
  if (method === "PUT" && from)
    return [`s3:PutObject ${objectOf(path, outputs)}`, `s3:GetObject ${objectOf(`/${from}`, outputs)}`];
  if ("versions" in query)
    return [`s3:ListBucketVersions ${path.includes(outputs.InboxBucketName) ? "inboxBucket" : "archiveBucket"}`];
  const action = { GET: "s3:GetObject", HEAD: "s3:GetObject", PUT: "s3:PutObject" }[method] ?? `s3:${method}`;
  return [`${action} ${objectOf(path, outputs)}`];
}

function indexOf(body: string): DeskResource {
  const { IndexName } = JSON.parse(body) as { IndexName?: string };
  if (IndexName === TABLE.dueIndex.name) return "dueIndex";
  return IndexName === TABLE.deskIndex.name ? "deskIndex" : "table";
}

function queueOf(body: string, outputs: Place["outputs"]): DeskResource {
  const { QueueUrl, SourceArn } = JSON.parse(body) as { QueueUrl?: string; SourceArn?: string };
  const isNamed = (url: string): boolean =>
    QueueUrl === url || SourceArn === `arn:aws:sqs:us-east-1:000000000000:${url.split("/").at(-1)}`;
  if (isNamed(outputs.ReleaseQueueUrl)) return "releaseQueue";
  if (isNamed(outputs.ReleaseQueueDeadLettersUrl)) return "releaseDeadLetters";
  if (isNamed(outputs.IngestQueueDeadLettersUrl)) return "ingestDeadLetters";
  return isNamed(outputs.AnnounceFailuresUrl) ? "announceFailures" : "queues";
}

function objectOf(path: string, outputs: Place["outputs"]): DeskResource {
  if (path.startsWith(`/${outputs.InboxBucketName}/`)) return "inboxObjects";
  return path.startsWith(`/${outputs.ArchiveBucketName}/${ARCHIVE_PREFIX.quarantine}`) ? "quarantine" : "records";
}
