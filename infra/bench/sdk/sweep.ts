import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";

export { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
export { SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
/** The clients of sweep, made as every function must make them: what its import is measured against. */
export const clients = [new DynamoDBClient({}), new SQSClient({})];
