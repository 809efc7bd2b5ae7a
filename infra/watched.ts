import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import type * as lambda from "aws-cdk-lib/aws-lambda";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { HEARTBEAT } from "../shared/heartbeat/heartbeat.ts";
import { METRICS } from "../shared/names.ts";
import type { FunctionName } from "./function-names.ts";

/** How often a heartbeat comes. */
const BEAT = Duration.minutes(HEARTBEAT.everyMinutes);

/** What alarms and dashboard look at. */
export interface Watched {
  functions: Record<FunctionName, lambda.Function>;
  ingestQueue: sqs.Queue;
  releaseQueue: sqs.Queue;
  /** Queues that stay empty while all is well, by logical id. */
  failures: Record<string, sqs.Queue>;
  /** Ids of the suppliers that have a policy. */
  suppliers: readonly string[];
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

/** A count that the functions report of themselves, summed over a period. */
export function reported(metricName: string, period = Duration.minutes(5)): cloudwatch.Metric {
  return own(metricName, "Sum", period);
}

/** By how many milliseconds the latest of the stories was late that waited for a time. */
export function lateness(period = Duration.minutes(5)): cloudwatch.Metric {
  return own(METRICS.late, "Maximum", period);
}

/** Seconds that the oldest of what is due has waited; every sweep says it. */
export function oldestDue(period = Duration.minutes(5)): cloudwatch.Metric {
  return own(METRICS.oldestDue, "Maximum", period);
}

/** Seconds that heartbeats took from inbox to notice. */
export function heartbeat(statistic: "Maximum" | "SampleCount", period = BEAT): cloudwatch.Metric {
  return own(METRICS.heartbeat, statistic, period);
}

/** Days until terms must be read again, or an agreement ends; the heartbeat counts them. */
export function termsDaysLeft(period = Duration.hours(1)): cloudwatch.Metric {
  return own(METRICS.termsDaysLeft, "Minimum", period);
}

/** A metric that the functions report of themselves. Powertools adds the dimension `service`. */
function own(metricName: string, statistic: string, period: Duration): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { service: METRICS.service },
    statistic,
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
