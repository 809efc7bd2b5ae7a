import { SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { RefusedError } from "../infra/refused-error.ts";
import { stageNamed } from "../infra/stages.ts";
import { lettingEndsThrough } from "../shared/subscribers/filter-policy-of.ts";
import { ownersPart } from "../shared/subscribers/owners-part.ts";
import { type Place, stackPlace } from "./stack-place.ts";
import { SUBSCRIBE_HELP, type SubscribeOptions, subscribeOptions } from "./subscribe-options.ts";
import { subscribeQueue } from "./subscribe-queue.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

interface Subscribed {
  subscription: string;
  topic: string;
  endpoint: string;
  queueUrl?: string;
  filterPolicy: object | null;
  /** What only the owner of the endpoint can do before anything comes. */
  toDo?: string;
}

async function subscribe(
  place: Place,
  { subscriber, queue }: SubscribeOptions,
): Promise<Subscribed | { wrong: string }> {
  const { topic = "Notices", protocol, filter = {}, raw, role } = subscriber;
  const topicArn = place.outputs[`${topic}TopicArn`];
  const made = queue === undefined ? undefined : await subscribeQueue(new SQSClient(place.client), queue, topicArn);
  if (made && "wrong" in made) return made;
  const endpoint = made?.arn ?? subscriber.endpoint ?? "";
  const filterPolicy = lettingEndsThrough(filter);
  const answer = await new SNSClient(place.client).send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: protocol,
      Endpoint: endpoint,
      ReturnSubscriptionArn: true,
      Attributes: {
        ...(filterPolicy ? { FilterPolicy: JSON.stringify(filterPolicy) } : {}),
        ...(raw ? { RawMessageDelivery: "true" } : {}),
        ...(role ? { SubscriptionRoleArn: role } : {}),
      },
    }),
  );
  const toDo = made ? undefined : ownersPart({ ...subscriber, id: protocol });
  return {
    subscription: answer.SubscriptionArn ?? "",
    topic: topicArn,
    endpoint,
    ...(made ? { queueUrl: made.url } : {}),
    filterPolicy: filterPolicy ?? null,
    ...(toDo ? { toDo: toDo.replaceAll(`{${topic}TopicArn}`, topicArn) } : {}),
  };
}

function print(done: Subscribed, { isJson }: SubscribeOptions): void {
  if (isJson) {
    console.log(JSON.stringify(done, undefined, 2));
    return;
  }
  console.log(`${done.endpoint} is subscribed to ${done.topic}.`);
  console.log(`Subscription: ${done.subscription}`);
  if (done.queueUrl) console.log(`Queue: ${done.queueUrl}`);
  console.log(`Filter: ${done.filterPolicy ? JSON.stringify(done.filterPolicy) : "none, every notice comes"}`);
  if (done.toDo) console.log(`Still to do: ${done.toDo}`);
}

async function run(args: string[]): Promise<number> {
  const read = subscribeOptions(args);
  if ("help" in read) {
    console.log(SUBSCRIBE_HELP);
    return EXIT.done;
  }
  const wrong = (sentence: string): number => {
    console.error(`${sentence}\nSee npm run --silent subscribe -- --help.`);
    return EXIT.wrongUsage;
  };
  if ("wrong" in read) return wrong(read.wrong);
  const { stage, endpointUrl, isCloud } = read.options;
  const stack = `Imprimatur-${stageNamed(stage)}`;
  const place = await stackPlace({
    stack,
    isCloud,
    environment: process.env,
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
  });
  if ("wrong" in place) return wrong(place.wrong);
  const done = await subscribe(place, read.options);
  if ("wrong" in done) return wrong(done.wrong);
  print(done, read.options);
  return EXIT.done;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof RefusedError ? error.message : `${error.name}: ${error.message}`);
  process.exitCode = error instanceof RefusedError ? EXIT.wrongUsage : EXIT.failed;
}
