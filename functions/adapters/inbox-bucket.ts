import { GetObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { Inbox } from "../ingest/ports.ts";

/** What S3 answers for an object, or a version of it, that is not there; with `s3:ListBucket` it never reads as 403. */
const GONE = new Set(["NoSuchKey", "NoSuchVersion", "MethodNotAllowed"]);

/** The inbox bucket. A large object is recognised by its headers: its body is never taken in. */
export function inboxBucket(client: S3Client): Inbox {
  return {
    async read({ bucket, key, versionId }, limit) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(versionId ? { VersionId: versionId } : {}),
      });
      try {
        const { Body, ContentLength = 0, ETag = "", Metadata = {} } = await client.send(command);
        const eTag = ETag.replaceAll('"', "");
        if (ContentLength > limit) {
          (Body as { destroy?: () => void } | undefined)?.destroy?.();
          return { kind: "too-large", size: ContentLength, eTag };
        }
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        return { kind: "copy", bytes, eTag, metadata: Metadata };
      } catch (error) {
        if (error instanceof S3ServiceException && GONE.has(error.name)) return { kind: "gone" };
        throw error;
      }
    },
  };
}
