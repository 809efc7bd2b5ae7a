import { LOCAL_ACCOUNT } from "./local-account.ts";
import type { PlannedFunction } from "./plan.ts";

/**
 * The whole environment of a function's process: what Lambda sets, then the template's variables. Nothing of the
 * user's own comes in, least of all AWS credentials and profiles.
 */
export function functionEnvironment(
  planned: PlannedFunction,
  endpoint: string,
  runtimeApi: string,
): Record<string, string> {
  const { region, accessKeyId, secretAccessKey } = LOCAL_ACCOUNT;
  return {
    PATH: "/usr/bin:/bin",
    TZ: ":UTC",
    LANG: "en_US.UTF-8",
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
    // Nothing is looked for in files or on the network: not credentials, not the region.
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_LAMBDA_FUNCTION_NAME: planned.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(planned.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${planned.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    LAMBDA_TASK_ROOT: planned.directory,
    _HANDLER: planned.handler,
    ...planned.environment,
  };
}
