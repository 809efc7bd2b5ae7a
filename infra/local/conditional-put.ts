import type { FauxqsStores } from "./fauxqs-stores.ts";
import { objectRequest } from "./object-request.ts";

/**
 * `If-None-Match: *` and `If-Match` on writes of objects, which the emulator does not look at.
 * Compared in the same tick as the write, so that of two writers at once only one succeeds.
 */
export function enforceConditionalPut(stores: FauxqsStores): void {
  const etagOf = (bucket: string, key: string): string | undefined => {
    try {
      return stores.objects.headObject(bucket, key).etag;
    } catch {
      return undefined;
    }
  };
  const check = (bucket: string, key: string): void => {
    const request = objectRequest.getStore();
    const etag = etagOf(bucket, key);
    if (request?.ifNoneMatch !== undefined && etag !== undefined) {
      throw stores.s3Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
    }
    if (request?.ifMatch === undefined) return;
    if (etag === undefined) throw stores.s3Error("NoSuchKey", "The specified key does not exist.", 404);
    if (etag.replaceAll('"', "") !== request.ifMatch.replaceAll('"', "")) {
      throw stores.s3Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
    }
  };
  const put = stores.objects.putObject.bind(stores.objects);
  stores.objects.putObject = (bucket, key, ...rest) => {
    check(bucket, key);
    return put(bucket, key, ...rest);
  };
  const complete = stores.objects.completeMultipartUpload.bind(stores.objects);
  stores.objects.completeMultipartUpload = (uploadId, parts) => {
    const request = objectRequest.getStore();
    if (request !== undefined) check(request.bucket, request.key);
    return complete(uploadId, parts);
  };
}
