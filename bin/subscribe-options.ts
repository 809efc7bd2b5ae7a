import { parseArgs } from "node:util";
import * as v from "valibot";
import { TOPICS } from "../shared/notice/notice.ts";
import {
  filterSize,
  lettingEndsThrough,
  MAX_FILTER_COMBINATIONS,
  MAX_FILTER_KEYS,
} from "../shared/subscribers/filter-policy-of.ts";
import { CHOSEN_BY, PROTOCOLS, type Subscriber, subscriberSchema } from "../shared/subscribers/subscriber.ts";

/** What `npm run subscribe` was asked to do. */
export interface SubscribeOptions {
  subscriber: Omit<Subscriber, "id">;
  /** Name of a queue to be made, where no endpoint is given. */
  queue?: string;
  stage?: string;
  endpointUrl?: string;
  isCloud: boolean;
  isJson: boolean;
}

/** The text of `--help`. */
export const SUBSCRIBE_HELP = `Usage: npm run --silent subscribe -- --queue NAME [options]
       npm run --silent subscribe -- --protocol P --endpoint E [options]

Subscribes once, by hand, to the notices of the stack on this machine or of the one in the cloud. It gets what the house
itself may use: who is outside the house, or must not get all of it, belongs into infra/subscribers.yaml.

  --queue NAME       make a queue of this name, let the topic send to it, and subscribe it
  --protocol P       ${PROTOCOLS.join(", ")}
  --endpoint E       the ARN of the queue, function or stream, the https address, the mail address
  --topic T          ${TOPICS.join(" or ")} (default Notices)
  --filter NAME=A,B  only notices with one of these values; may be given several times. Withdrawals always come through.
                     Names: ${CHOSEN_BY.join(", ")}
  --role ARN         firehose: the role with which SNS may write
  --envelope         with SNS's envelope; queues and streams get the bare notice otherwise
  --stage NAME       the stack Imprimatur-NAME (default dev)
  --endpoint-url URL where AWS answers (default: AWS_ENDPOINT_URL, else the local stack where one runs, else the cloud)
  --cloud            the cloud, though a local stack runs
  --json             one JSON document for machines
  --help             print this

Exit codes: 0 done, 1 it could not be done, 2 wrong usage and nothing was changed.`;

const OPTIONS = {
  queue: { type: "string" },
  protocol: { type: "string" },
  endpoint: { type: "string" },
  topic: { type: "string" },
  filter: { type: "string", multiple: true },
  role: { type: "string" },
  envelope: { type: "boolean" },
  stage: { type: "string" },
  "endpoint-url": { type: "string" },
  cloud: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** SQS's rule for names. FIFO queues end in `.fifo`, and a standard topic does not reach them. */
const QUEUE_NAME = /^[\w-]{1,80}$/;

/** Reads the command line; `wrong` is a sentence on what is wrong with it. */
export function subscribeOptions(args: string[]): { options: SubscribeOptions } | { wrong: string } | { help: true } {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(/\. To specify/);
    return { wrong: first };
  }
  if (values.help) return { help: true };
  const { queue, stage } = values;
  const wrong = wrongPlace(values);
  if (wrong !== undefined) return { wrong };
  const read = subscriberOf(values);
  if ("wrong" in read) return read;
  const endpointUrl = values["endpoint-url"];
  return {
    options: {
      subscriber: read.subscriber,
      ...(queue === undefined ? {} : { queue }),
      ...(stage === undefined ? {} : { stage }),
      ...(endpointUrl === undefined ? {} : { endpointUrl }),
      isCloud: values.cloud === true,
      isJson: values.json === true,
    },
  };
}

type Values = ReturnType<typeof parse>;

function wrongPlace({ queue, endpoint, protocol, cloud, "endpoint-url": endpointUrl }: Values): string | undefined {
  if ((queue === undefined) === (endpoint === undefined)) return "Give either --queue or --endpoint.";
  if (queue !== undefined && (!QUEUE_NAME.test(queue) || (protocol ?? "sqs") !== "sqs"))
    return `--queue takes the name of a standard queue, 1 to 80 of A-Z, a-z, 0-9, _ and -, not "${queue}".`;
  return cloud && endpointUrl !== undefined ? "Choose one of --cloud and --endpoint-url." : undefined;
}

function subscriberOf(values: Values): { subscriber: Omit<Subscriber, "id"> } | { wrong: string } {
  const { queue, envelope, filter: given = [] } = values;
  const protocol = values.protocol ?? (queue === undefined ? undefined : "sqs");
  const filter = filterOf(given);
  if ("wrong" in filter) return filter;
  const isRaw = !envelope && (protocol === "sqs" || protocol === "firehose");
  const stated = { endpoint: values.endpoint, topic: values.topic, role: values.role };
  const read = v.safeParse(subscriberSchema, {
    id: "by-hand",
    protocol,
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    ...(isRaw ? { raw: true } : {}),
    ...(Object.keys(filter.chosen).length > 0 ? { filter: filter.chosen } : {}),
  });
  if (!read.success) {
    const [issue] = read.issues;
    return { wrong: `--${v.getDotPath(issue) ?? "protocol"}: ${issue.message}.` };
  }
  const { keys, combinations } = filterSize(lettingEndsThrough(filter.chosen));
  if (keys > MAX_FILTER_KEYS || combinations > MAX_FILTER_COMBINATIONS) {
    const most = `${MAX_FILTER_KEYS} attributes, event among them, and ${MAX_FILTER_COMBINATIONS} combinations of values`;
    return { wrong: `SNS takes at most ${most} in a filter; this one has ${keys} and ${combinations}.` };
  }
  const { id, ...subscriber } = read.output;
  return { subscriber };
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: false, strict: true }).values;
}

function filterOf(given: readonly string[]): { chosen: NonNullable<Subscriber["filter"]> } | { wrong: string } {
  const chosen: Record<string, string[]> = {};
  for (const one of given) {
    const [name = "", values] = one.split(/=(.*)/s);
    const all = (values ?? "").split(",").filter((value) => value !== "");
    if (!(CHOSEN_BY as readonly string[]).includes(name) || all.length === 0)
      return { wrong: `--filter takes NAME=VALUE,VALUE with a name of ${CHOSEN_BY.join(", ")}, not "${one}".` };
    chosen[name] = [...new Set([...(chosen[name] ?? []), ...all])];
  }
  return { chosen };
}
