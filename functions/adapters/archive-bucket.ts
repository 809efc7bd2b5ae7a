import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { Quarantine } from "../ingest/ports.ts";
import type { Archive } from "../story/ports.ts";

/** The archive bucket: large records, released copy, quarantine. */
export function archiveBucket(client: S3Client, bucket: string): Archive & Quarantine {
  const put = async (key: string, body: string | Uint8Array, contentType: string): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }));
  };
  return {
    put,
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToString("utf-8")) ?? "";
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    putOriginal: (key, bytes) => put(key, bytes, "application/octet-stream"),
    async copyOriginal(key, from) {
      const source = `${from.bucket}/${from.key.split("/").map(encodeURIComponent).join("/")}`;
      const version = from.versionId ? `?versionId=${encodeURIComponent(from.versionId)}` : "";
      // Without tags: copying a supplier's tags would need rights to them that the function has no other use for.
      const copy = { Bucket: bucket, Key: key, CopySource: source + version, TaggingDirective: "REPLACE" } as const;
      await client.send(new CopyObjectCommand(copy));
    },
    putReport: (key, report) => put(key, JSON.stringify(report, undefined, 2), "application/json"),
  };
}
