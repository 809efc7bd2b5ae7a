import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";

export { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
export { CopyObjectCommand, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
export { SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
/** The clients of ingest, made as every function must make them: what its import is measured against. */
export const clients = [new DynamoDBClient({}), new S3Client({}), new SQSClient({})];
