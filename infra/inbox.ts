import { Aws, CfnResource, Duration, Stack } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { HEARTBEAT, HEARTBEAT_PREFIX } from "../shared/heartbeat/heartbeat.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Stage } from "./stages.ts";
import { WorkQueue } from "./work-queue.ts";

/** What the inbox is made with: `timeout` is that of the function that reads its queue. */
export interface InboxProps {
  stage: Stage;
  accessLogs: s3.Bucket;
  timeout: Duration;
}

/**
 * The bucket that suppliers drop copy into and the queue that says what came.
 * The notification stands in the bucket's own properties, so no custom resource writes it. The bucket therefore waits
 * for the queue's policy, and the policy names the bucket by a pattern, or each would wait for the other.
 */
export class Inbox extends Construct {
  readonly bucket: s3.Bucket;
  readonly arrivals: WorkQueue;

  constructor(scope: Construct, props: InboxProps) {
    super(scope, "Inbox");
    const { stage } = props;
    this.arrivals = new WorkQueue(this, "IngestQueue", props.timeout);
    this.bucket = privateBucket(this, "InboxBucket", {
      stage,
      accessLogs: props.accessLogs,
      versioned: true,
      lifecycleRules: [
        {
          expiration: Duration.days(stage.days.inbox),
          noncurrentVersionExpiration: Duration.days(stage.days.inboxNoncurrent),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          prefix: HEARTBEAT_PREFIX,
          expiration: Duration.days(HEARTBEAT.days.file),
          noncurrentVersionExpiration: Duration.days(HEARTBEAT.days.file),
        },
        // S3 refuses this beside an expiration in days.
        { expiredObjectDeleteMarker: true },
      ],
    });
    this.announceArrivals();
  }

  private announceArrivals(): void {
    const { queue } = this.arrivals;
    queue.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("s3.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
          ArnLike: { "aws:SourceArn": bucketArnPattern(this) },
        },
      }),
    );
    const bucket = this.bucket.node.defaultChild as s3.CfnBucket;
    // Every key, not only those under `in/`: copy that a supplier drops elsewhere is read as well.
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: "s3:ObjectCreated:*", queue: queue.queueArn }],
    };
    const policy = queue.node.findChild("Policy").node.defaultChild;
    if (!CfnResource.isCfnResource(policy))
      throw new Error("The ingest queue has no policy for the inbox to wait for.");
    bucket.addResourceDependency(policy);
  }
}

/** Buckets without a name of their own are called `<stack>-<logical id>-<random>`, in lower case. */
function bucketArnPattern(scope: Construct): string {
  return `arn:${Aws.PARTITION}:s3:::${Stack.of(scope).stackName.toLowerCase()}-*`;
}
