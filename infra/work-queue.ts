import { Duration } from "aws-cdk-lib";
import * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { failureQueue } from "./failure-queue.ts";
import { pinLogicalId } from "./pin-logical-id.ts";

/** Times that a message is tried before it is set aside. AWS advises at least 5, or throttling alone sets messages aside. */
const MAX_RECEIVES = 5;

/** AWS's advice: a message stays hidden for six times the function's timeout, or a throttled retry is read twice. */
const VISIBILITY_PER_TIMEOUT = 6;

/** Messages wait this long for a function that is down, the most that SQS allows. */
const RETENTION = Duration.days(14);

/** A queue that a function works through, and the queue of what it could not. */
export class WorkQueue extends Construct {
  readonly queue: sqs.Queue;
  readonly deadLetters: sqs.Queue;

  /** `timeout` is that of the function that reads the queue; `name` the logical id of the queue. */
  constructor(scope: Construct, name: string, timeout: Duration) {
    super(scope, name);
    this.deadLetters = failureQueue(this, `${name}DeadLetters`);
    this.queue = new sqs.Queue(this, name, {
      // Not KMS: S3 cannot send to a queue under the account's own SQS key.
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: RETENTION,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    pinLogicalId(this.queue, name);
  }
}
