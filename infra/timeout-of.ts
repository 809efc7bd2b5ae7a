import { Duration } from "aws-cdk-lib";
import type { FunctionName } from "./function-names.ts";
import { FUNCTIONS } from "./functions.ts";

/** The timeout of a function, also for the queue that must hide its messages longer than it. */
export function timeoutOf(name: FunctionName): Duration {
  return Duration.seconds(FUNCTIONS[name].timeoutSeconds);
}
