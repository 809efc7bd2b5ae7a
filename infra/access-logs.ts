import { Duration } from "aws-cdk-lib";
import type * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { privateBucket } from "./private-bucket.ts";
import type { Stage } from "./stages.ts";

/** The bucket that S3 writes the access logs of the other buckets into. */
export function accessLogs(scope: Construct, stage: Stage): s3.Bucket {
  return privateBucket(scope, "AccessLogBucket", {
    stage,
    lifecycleRules: [
      { expiration: Duration.days(stage.days.accessLogs), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
}
