import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { pinLogicalId } from "./pin-logical-id.ts";
import { removal } from "./removal.ts";
import type { Stage } from "./stages.ts";

/** What one private bucket has that another has not. */
export interface PrivateBucketProps {
  stage: Stage;
  versioned?: boolean;
  lifecycleRules: s3.LifecycleRule[];
  /** Where its access logs go. Only the bucket of access logs has none. */
  accessLogs?: s3.Bucket;
}

/** A bucket that nothing but IAM opens: no public access, no ACLs, TLS only, encrypted with keys that S3 manages. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): s3.Bucket {
  const bucket = new s3.Bucket(scope, id, {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: props.versioned ?? false,
    lifecycleRules: props.lifecycleRules,
    removalPolicy: removal(props.stage),
    ...(props.accessLogs && {
      // The library's Bucket spells an optional property otherwise than its IBucket.
      serverAccessLogsBucket: props.accessLogs as s3.IBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    }),
  });
  pinLogicalId(bucket, id);
  return bucket;
}
