import * as v from "valibot";
import { TOPICS } from "../notice/notice.ts";
import { CHANNELS } from "../rights/policy/policy-terms.ts";

const optional = v.exactOptional;
const text = v.pipe(v.string(), v.minLength(1));

/** The version of the file's shape. */
export const SUBSCRIBERS_SCHEMA = "imprimatur.subscribers/1";

/** How SNS can deliver here: FIFO queues, text messages and mobile push are left out, no desk works with them. */
export const PROTOCOLS = ["sqs", "https", "lambda", "email", "firehose"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** What an endpoint of each protocol looks like: a wrong one is told when the stack is synthesized, not by SNS at deploy. */
const ENDPOINTS: Record<Protocol, { looks: RegExp; expected: string }> = {
  sqs: {
    looks: /^arn:aws[\w-]*:sqs:[a-z0-9-]+:\d{12}:(?!.*\.fifo$)[\w-]{1,80}$/,
    expected: "the ARN of a standard queue, or none: then the stack makes a queue",
  },
  https: { looks: /^https:\/\/[^\s/@?#]+(?:\/\S*)?$/, expected: "an https:// address without user and password" },
  lambda: {
    looks: /^arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]{1,64}(?::[\w$-]+)?$/,
    expected: "the ARN of a function",
  },
  email: { looks: /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/, expected: "an e-mail address" },
  firehose: {
    looks: /^arn:aws[\w-]*:firehose:[a-z0-9-]+:\d{12}:deliverystream\/[\w.-]{1,64}$/,
    expected: "the ARN of a Firehose stream",
  },
};

/** The attributes that a subscriber may choose by; `to` is written by the stack. */
export const CHOSEN_BY = [
  "event",
  "state",
  "supplier",
  "licenseId",
  "language",
  "type",
  "urgency",
  "fee",
  "subject",
] as const;

const oneOrMore = v.pipe(v.array(text), v.minLength(1));

/** Ids whose queues would be called as the stack's own are. */
const RESERVED = ["ingest", "release"];
/** Words with one hyphen between them: two ids never make one name of a resource. */
const ID = new RegExp(`^(?!(?:${RESERVED.join("|")})$)[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** One subscriber: where the notices go, which ones, and who it is, for terms that name recipients. */
export const subscriberSchema = v.pipe(
  v.strictObject({
    /** Stands in `to`, in filters, in logical ids and in the ledger: never give one to somebody else. */
    id: v.pipe(
      v.string(),
      v.maxLength(40),
      v.regex(ID, `expected words of a-z and 0-9 with - between them, not ${RESERVED.join(" or ")}`),
    ),
    topic: optional(v.picklist(TOPICS)),
    protocol: v.picklist(PROTOCOLS),
    endpoint: optional(text),
    /** Firehose only: the role with which SNS may write to the stream. */
    role: optional(v.pipe(v.string(), v.regex(/^arn:aws[\w-]*:iam::\d{12}:role\/\S+$/, "expected the ARN of a role"))),
    /** Without SNS's envelope; queues, web hooks and Firehose only. Default true for queues. */
    raw: optional(v.boolean()),
    /** Values by attribute: any of them fits. */
    filter: optional(v.partial(v.strictObject(Object.fromEntries(CHOSEN_BY.map((name) => [name, oneOrMore]))))),
    /** Outside the house: gets only what may be passed on (`grantUse`). */
    external: optional(v.boolean()),
    nonProfit: optional(v.boolean()),
    newsOrganisation: optional(v.boolean()),
    /** Where it publishes: ISO 3166-1 or 3166-2. None: not limited. */
    territory: optional(
      v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "expected an ISO 3166-1 or 3166-2 code"))),
    ),
    channels: optional(v.array(v.picklist(CHANNELS))),
  }),
  v.forward(
    v.check(
      ({ protocol, endpoint }) =>
        endpoint === undefined ? protocol === "sqs" : ENDPOINTS[protocol].looks.test(endpoint),
      ({ input }) => `expected ${ENDPOINTS[(input as { protocol: Protocol }).protocol].expected}`,
    ),
    ["endpoint"],
  ),
  v.forward(
    v.check(
      ({ protocol, role }) => (protocol === "firehose") === (role !== undefined),
      "expected the role for SNS with firehose, and no role with any other protocol",
    ),
    ["role"],
  ),
  v.forward(
    v.check(
      ({ protocol, raw }) => raw !== true || protocol === "sqs" || protocol === "https" || protocol === "firehose",
      "expected no raw delivery: SNS has it for sqs, https and firehose only",
    ),
    ["raw"],
  ),
);
export type Subscriber = v.InferOutput<typeof subscriberSchema>;

/** The file `subscribers.yaml`. */
export const subscribersSchema = v.strictObject({
  subscribers: v.literal(SUBSCRIBERS_SCHEMA),
  list: v.array(subscriberSchema),
});
