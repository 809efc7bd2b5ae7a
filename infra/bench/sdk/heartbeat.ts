import { S3Client } from "@aws-sdk/client-s3";

export { PutObjectCommand } from "@aws-sdk/client-s3";
/** The client of heartbeat, made as every function must make it: what its import is measured against. */
export const clients = [new S3Client({})];
