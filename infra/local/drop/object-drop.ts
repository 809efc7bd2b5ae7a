import { clientOf } from "../provision.ts";

/** S3 takes parts of 5 MiB and more; the emulator takes requests of up to 11 MiB. */
const PART_BYTES = 8 * 1024 * 1024;

/** Puts one file's bytes into a bucket and returns the entity tag, without quotes. */
export type ObjectDrop = (key: string, bytes: Buffer) => Promise<string>;

/** An S3 client for the inbox of the stack at `endpoint`. Rejects with S3's error, for instance for a key that is too long. */
export async function objectDrop(endpoint: string, Bucket: string): Promise<ObjectDrop> {
  const {
    CompleteMultipartUploadCommand,
    CreateMultipartUploadCommand,
    PutObjectCommand,
    S3Client,
    UploadPartCommand,
  } = await import("@aws-sdk/client-s3");
  const client = new S3Client({ ...clientOf(endpoint), forcePathStyle: true });
  const inParts = async (Key: string, bytes: Buffer): Promise<string | undefined> => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const PartNumber = Parts.length + 1;
      const Body = bytes.subarray(at, at + PART_BYTES);
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    const done = await client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    );
    return done.ETag;
  };
  return async (key, bytes) => {
    const etag =
      bytes.length > PART_BYTES
        ? await inParts(key, bytes)
        : (await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes }))).ETag;
    return (etag ?? "").replaceAll('"', "");
  };
}
