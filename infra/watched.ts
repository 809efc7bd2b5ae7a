import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import type * as lambda from "aws-cdk-lib/aws-lambda";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { METRICS } from "../shared/names.ts";
import type { FunctionName } from "./function-names.ts";

/** What alarms and dashboard look at. */
export interface Watched {
  functions: Record<FunctionName, lambda.Function>;
  ingestQueue: sqs.Queue;
  releaseQueue: sqs.Queue;
  /** Queues that stay empty while all is well, by logical id. */
  failures: Record<string, sqs.Queue>;
  /** Suppliers that are never silent for longer than an ISO 8601 duration, by their policies. */
  talkative: readonly { supplier: string; silence: string }[];
}

/** Items that were read of one supplier, whatever came of them. */
export function itemsOf(supplier: string, period: Duration): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: METRICS.namespace,
    metricName: METRICS.items,
    dimensionsMap: { service: METRICS.service, supplier },
    statistic: "Sum",
    period,
  });
}

/** A count that the functions report of themselves, summed over a period. Powertools adds the dimension `service`. */
export function reported(metricName: string, period = Duration.minutes(5)): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { service: METRICS.service },
    statistic: "Sum",
    period,
  });
}

/** By how many milliseconds the latest of the stories was late that waited for a time. */
export function lateness(period = Duration.minutes(5)): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: METRICS.namespace,
    metricName: METRICS.late,
    dimensionsMap: { service: METRICS.service },
    statistic: "Maximum",
    period,
  });
}

/** Share of quarantined files in per cent over a quarter of an hour; 0 while fewer than `atLeast` files came. */
export function quarantinePercent(atLeast: number): cloudwatch.MathExpression {
  const period = Duration.minutes(15);
  return new cloudwatch.MathExpression({
    label: "Quarantined, %",
    expression: `IF(FILL(received, 0) >= ${atLeast}, 100 * FILL(quarantined, 0) / received, 0)`,
    usingMetrics: { received: reported(METRICS.received, period), quarantined: reported(METRICS.quarantined, period) },
    period,
  });
}
