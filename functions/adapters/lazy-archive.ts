import type { Archive } from "../story/ports.ts";
import { CLIENT_LIMITS } from "./clients.ts";

/**
 * The archive for functions that need it seldom: for records too large for the table. The S3 client is a quarter of
 * their code, and is loaded when it is first asked for.
 */
export function lazyArchive(bucket: string): Archive {
  let opened: Promise<Archive> | undefined;
  const open = async (): Promise<Archive> => {
    const [{ S3Client }, { archiveBucket }] = await Promise.all([
      import("@aws-sdk/client-s3"),
      import("./archive-bucket.ts"),
    ]);
    return archiveBucket(new S3Client(CLIENT_LIMITS), bucket);
  };
  const archive = (): Promise<Archive> => {
    opened ??= open();
    return opened;
  };
  return {
    put: async (...args) => (await archive()).put(...args),
    remove: async (key) => (await archive()).remove(key),
    get: async (key) => (await archive()).get(key),
  };
}
