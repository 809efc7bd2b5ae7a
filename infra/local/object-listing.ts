import { encodedKey } from "../../shared/copy/encoded-key.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import { escapeXml } from "./form.ts";

/** S3 gives at most so many entries a page. */
const PAGE = 1000;

/**
 * Lists keys in the order of their UTF-8 bytes, as S3 does. The emulator sorts by language and goes on by bytes: a list
 * of more than one page loses keys.
 */
export function listInByteOrder({ objects }: FauxqsStores): void {
  const list = objects.listObjects.bind(objects);
  objects.listObjects = (bucket, options = {}) => {
    // All of them: what was cut off before sorting would be lost.
    const { startAfter, marker, maxKeys = PAGE, ...rest } = options;
    const all = list(bucket, { ...rest, maxKeys: Number.POSITIVE_INFINITY });
    const after = Buffer.from(startAfter || marker || "");
    const entries = [
      ...all.objects.map((object) => ({ key: object.key, object })),
      ...all.commonPrefixes.map((key) => ({ key, object: undefined })),
    ]
      .map((entry) => ({ ...entry, bytes: Buffer.from(entry.key) }))
      .filter(({ bytes }) => after.length === 0 || Buffer.compare(bytes, after) > 0)
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const page = entries.slice(0, maxKeys);
    return {
      objects: page.flatMap(({ object }) => object ?? []),
      commonPrefixes: page.flatMap(({ key, object }) => (object === undefined ? [key] : [])),
      isTruncated: entries.length > page.length,
    };
  };
}

/**
 * The answer to `ListObjectVersions` of a bucket that never had versions: each object is its only one, `null` (S3 API
 * Reference). The emulator would answer with a list that has no versions in it.
 */
export function objectVersionsXml({ objects }: FauxqsStores, bucket: string, query: URLSearchParams): string {
  const isEncoded = query.get("encoding-type") === "url";
  const spelled = (key: string): string => escapeXml(isEncoded ? encodedKey(key) : key);
  const maxKeys = Math.min(Number(query.get("max-keys") ?? PAGE), PAGE);
  const prefix = query.get("prefix") ?? "";
  const listed = objects.listObjects(bucket, { prefix, maxKeys, startAfter: query.get("key-marker") ?? "" });
  const versions = listed.objects.map(
    ({ key, etag, contentLength, lastModified }) =>
      `<Version><Key>${spelled(key)}</Key><VersionId>null</VersionId><IsLatest>true</IsLatest>` +
      `<LastModified>${lastModified.toISOString()}</LastModified><ETag>${escapeXml(etag)}</ETag>` +
      `<Size>${contentLength}</Size><StorageClass>STANDARD</StorageClass></Version>`,
  );
  const last = listed.objects.at(-1)?.key;
  const next =
    listed.isTruncated && last !== undefined
      ? `<NextKeyMarker>${spelled(last)}</NextKeyMarker><NextVersionIdMarker>null</NextVersionIdMarker>`
      : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escapeXml(bucket)}</Name><Prefix>${spelled(prefix)}</Prefix><MaxKeys>${maxKeys}</MaxKeys><IsTruncated>${listed.isTruncated}</IsTruncated>${isEncoded ? "<EncodingType>url</EncodingType>" : ""}${next}${versions.join("")}</ListVersionsResult>`;
}
