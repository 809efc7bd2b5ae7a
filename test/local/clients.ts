import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { clientOf } from "../../infra/local/provision.ts";

/** The AWS clients of a test, for one endpoint. */
export function clients(endpoint: string) {
  return {
    s3: new S3Client(clientOf(endpoint)),
    sqs: new SQSClient(clientOf(endpoint)),
    sns: new SNSClient(clientOf(endpoint)),
    table: new DynamoDBClient(clientOf(endpoint)),
  };
}
