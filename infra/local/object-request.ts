import { AsyncLocalStorage } from "node:async_hooks";

/** What a request says that the emulator's object store is not told: which kind of write, under which condition. */
export interface ObjectRequest {
  event: "ObjectCreated:Put" | "ObjectCreated:Copy" | "ObjectCreated:Post" | "ObjectCreated:CompleteMultipartUpload";
  bucket: string;
  key: string;
  ifNoneMatch?: string;
  ifMatch?: string;
}

/** The S3 request in whose course the code runs. */
export const objectRequest = new AsyncLocalStorage<ObjectRequest>();
