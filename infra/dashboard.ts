import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import { METRICS } from "../shared/names.ts";
import { FUNCTION_NAMES } from "./function-names.ts";
import type { Stage } from "./stages.ts";
import { heartbeat, lateness, oldestDue, quarantinePercent, reported, termsDaysLeft, type Watched } from "./watched.ts";

/** Every metric of a name, one line for each combination of its dimensions: suppliers come and go without a deploy. */
function searched(metricName: string, ...dimensions: string[]): cloudwatch.MathExpression {
  const schema = [METRICS.namespace, "service", ...dimensions].join(",");
  return new cloudwatch.MathExpression({
    label: "",
    expression: `SEARCH('{${schema}} MetricName="${metricName}"', 'Sum', 300)`,
    usingMetrics: {},
  });
}

/** Suppliers that one graph shows a line for (CloudWatch draws at most 100 searches a widget, and each has two). */
const MAX_SUPPLIERS = 50;

/** Share of a supplier's decided items that went to quarantine, in per cent. */
function quarantineRate(supplier: string): cloudwatch.MathExpression {
  const sumOf = (more: string): string =>
    `SUM(SEARCH('{${METRICS.namespace},service,supplier,state} MetricName="${METRICS.decided}" supplier="${supplier}"${more}', 'Sum', 300))`;
  return new cloudwatch.MathExpression({
    label: supplier,
    expression: `100 * ${sumOf(' state="quarantine"')} / ${sumOf("")}`,
    usingMetrics: {},
  });
}

/** One page that follows copy from its arrival to its notice, and shows what was given up. */
export class Dashboard extends Construct {
  constructor(scope: Construct, stage: Stage, watched: Watched) {
    super(scope, "Dashboard");
    const { functions, ingestQueue, releaseQueue, failures } = watched;
    const rows: [title: string, metrics: cloudwatch.IMetric[]][] = [
      ["Copy", [METRICS.received, METRICS.quarantined, METRICS.announced].map((name) => reported(name))],
      ["Items, by supplier", [searched(METRICS.items, "supplier")]],
      ["Decided, by supplier and state", [searched(METRICS.decided, "supplier", "state")]],
      ["Quarantined", [quarantinePercent(stage.alarms.quarantineFiles)]],
      ["Items quarantined, by supplier, %", watched.suppliers.slice(0, MAX_SUPPLIERS).map(quarantineRate)],
      ["Given up", Object.values(failures).map((queue) => queue.metricApproximateNumberOfMessagesVisible())],
      ["Oldest message, s", [ingestQueue, releaseQueue].map((queue) => queue.metricApproximateAgeOfOldestMessage())],
      ["Announcements behind, ms", [functions.announce.metric("IteratorAge", { statistic: "Maximum" })]],
      ["Freed late, ms", [lateness()]],
      ["Oldest due, s", [oldestDue()]],
      ["Heartbeat from inbox to notice, s", [heartbeat("Maximum")]],
      ["Terms due, days left", [termsDaysLeft()]],
      ["Errors", FUNCTION_NAMES.map((name) => functions[name].metricErrors({ label: name }))],
      ["Throttles", FUNCTION_NAMES.map((name) => functions[name].metricThrottles({ label: name }))],
      [
        "Duration p99, ms",
        FUNCTION_NAMES.map((name) => functions[name].metricDuration({ label: name, statistic: "p99" })),
      ],
    ];
    new cloudwatch.Dashboard(this, "Page", {
      defaultInterval: Duration.hours(3),
      widgets: [rows.map(([title, left]) => new cloudwatch.GraphWidget({ title, left, width: 12 }))],
    });
  }
}
