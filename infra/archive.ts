import { Duration } from "aws-cdk-lib";
import type * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { ARCHIVE_PREFIX } from "../shared/names.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Stage } from "./stages.ts";

/**
 * The bucket of records too big for the table, of released copy too big for a notice, and of quarantined files.
 * Only quarantine ends by itself: the table points at the rest.
 */
export function archive(scope: Construct, stage: Stage, logs: s3.Bucket): s3.Bucket {
  return privateBucket(scope, "ArchiveBucket", {
    stage,
    accessLogs: logs,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      { prefix: ARCHIVE_PREFIX.quarantine, expiration: Duration.days(stage.days.quarantine) },
    ],
  });
}
