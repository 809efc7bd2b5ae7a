import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  NoSuchKey,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { decodedKey } from "../../shared/copy/encoded-key.ts";
import type { Buckets, StoredFile } from "../desk/ports.ts";

/** The name that S3 gives the only version of an object whose bucket keeps none. */
const NO_VERSION = "null";
const NOT_FOUND = 404;

/** The inbox and the archive for an operator's eyes. */
export function deskBuckets(client: S3Client): Buckets {
  return {
    async *versions(bucket, prefix) {
      let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
      while (from) {
        const call = { Bucket: bucket, Prefix: prefix, EncodingType: "url" as const, ...from };
        const page: ListObjectVersionsCommandOutput = await client.send(new ListObjectVersionsCommand(call));
        yield filesOf(bucket, page);
        from = nextOf(page);
      }
    },
    async latest(bucket, key) {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return {
          bucket,
          key,
          ...versionOf(head.VersionId),
          eTag: (head.ETag ?? "").replaceAll('"', ""),
          at: (head.LastModified ?? new Date(0)).toISOString(),
          bytes: head.ContentLength ?? 0,
          isLatest: true,
        };
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === NOT_FOUND) return undefined;
        throw error;
      }
    },
    async read(bucket, key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async copy(from, to) {
      const source = `${from.bucket}/${from.key.split("/").map(encodeURIComponent).join("/")}`;
      await client.send(new CopyObjectCommand({ Bucket: to.bucket, Key: to.key, CopySource: source }));
    },
  };
}

const versionOf = (versionId: string | undefined): { versionId?: string } =>
  versionId === undefined || versionId === NO_VERSION ? {} : { versionId };

function filesOf(bucket: string, { Versions = [] }: ListObjectVersionsCommandOutput): StoredFile[] {
  return Versions.map(({ Key = "", VersionId, ETag = "", LastModified, Size = 0, IsLatest = false }) => ({
    bucket,
    key: decodedKey(Key),
    ...versionOf(VersionId),
    eTag: ETag.replaceAll('"', ""),
    at: (LastModified ?? new Date(0)).toISOString(),
    bytes: Size,
    isLatest: IsLatest,
  }));
}

function nextOf(page: ListObjectVersionsCommandOutput): { KeyMarker: string; VersionIdMarker?: string } | undefined {
  const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
  if (!IsTruncated || NextKeyMarker === undefined) return undefined;
  return {
    KeyMarker: decodedKey(NextKeyMarker),
    ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }),
  };
}
