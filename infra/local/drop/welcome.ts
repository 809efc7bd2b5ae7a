import { LOCAL_ACCOUNT } from "../local-account.ts";
import type { LocalStack } from "../start-stack.ts";
import type { StartOptions } from "./start-options.ts";

/** How to drop copy of one's own and how to listen, for whoever just started the stack. */
export function welcome({ endpoint, plan: { outputs } }: LocalStack, inbox: string): string[] {
  const { InboxBucketName: bucket = "", NoticesTopicArn: notices = "" } = outputs;
  return [
    "",
    "All that was found in a file, with the sentences that say so: npm run --silent read -- FILE",
    "",
    `Drop your own: put a file into ${inbox}/<supplier>/, or use any AWS client at ${endpoint}:`,
    "",
    `  export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=${LOCAL_ACCOUNT.region} AWS_DEFAULT_REGION=${LOCAL_ACCOUNT.region}`,
    `  export AWS_ACCESS_KEY_ID=${LOCAL_ACCOUNT.accessKeyId} AWS_SECRET_ACCESS_KEY=${LOCAL_ACCOUNT.secretAccessKey}`,
    `  aws --endpoint-url ${endpoint} s3 cp story.txt s3://${bucket}/in/example/story.txt`,
    `  aws --endpoint-url ${endpoint} sns subscribe --topic-arn ${notices} --protocol http --notification-endpoint http://127.0.0.1:8080/`,
    "",
    "Ctrl-C ends it.",
  ];
}

/** What is not the same as in the cloud. */
export function differences(
  { plan }: LocalStack,
  { speed, heartbeat }: Pick<StartOptions, "speed" | "heartbeat">,
): string[] {
  const silent = plan.silent.map(({ type, count }) => `${type} (${count})`).join(", ");
  return [
    `Without effect here: ${silent}.`,
    "Not emulated: IAM, KMS, TLS-only policies, S3 versions and lifecycles, throttling, e-mail, expiry of table items.",
    ...(heartbeat ? [] : ["The heartbeat rests; --heartbeat lets it beat."]),
    ...(speed === 1 ? [] : [`Local time: schedules and queues wait ${speed} times shorter than in the cloud.`]),
  ];
}
