/** An object that a message of S3 speaks of. */
export interface EventObject {
  bucket: string;
  key: string;
  etag: string;
}

/** The objects of an S3 event; none for anything else, such as a test event or a stream's position. */
export function eventObjects(body: string): EventObject[] {
  try {
    const { Records = [] } = JSON.parse(body) as {
      Records?: { s3?: { bucket: { name: string }; object: { key: string; eTag: string } } }[];
    };
    return Records.flatMap(({ s3 }) =>
      s3 === undefined
        ? []
        : [
            {
              bucket: s3.bucket.name,
              key: decodeURIComponent(s3.object.key.replaceAll("+", " ")),
              etag: s3.object.eTag,
            },
          ],
    );
  } catch {
    return [];
  }
}
