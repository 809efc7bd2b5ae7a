import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";

export { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
export { PublishCommand } from "@aws-sdk/client-sns";
export { SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
/** The clients of announce, made as every function must make them: what its import is measured against. */
export const clients = [new DynamoDBClient({}), new SNSClient({}), new SQSClient({})];
