import type { Logger } from "@aws-lambda-powertools/logger";
import { type Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { METRICS } from "../../shared/names.ts";
import type { Ingested } from "./ingest-file.ts";

/** One log line a file, those inside it too, under its key as correlation, and what the alarms count. No words of the copy. */
export function reportIngested(
  logger: Logger,
  metrics: Metrics,
  { receipt, decided, suppliers, inside }: Ingested,
): void {
  const { key, sk, format, records, problems, report } = receipt;
  logger.info("file read", {
    correlation_id: `${key}@${sk}`,
    format: format ?? "unknown",
    items: records.map(({ state, outcome, turn }) => ({ state, outcome, turn })),
    problems: problems.map(({ code }) => code),
    ...(report ? { report } : {}),
  });
  // A heartbeat has a metric of its own: it is no supplier, and no share of what is in quarantine.
  if (key === HEARTBEAT.key) return;
  metrics.addMetric(METRICS.received, MetricUnit.Count, 1);
  if (report) metrics.addMetric(METRICS.quarantined, MetricUnit.Count, 1);
  for (const { supplier, state } of decided) {
    const single = metrics.singleMetric();
    single.addDimension("supplier", supplier);
    single.addDimension("state", state);
    single.addMetric(METRICS.decided, MetricUnit.Count, 1);
  }
  for (const supplier of new Set(suppliers)) {
    const single = metrics.singleMetric();
    single.addDimension("supplier", supplier);
    single.addMetric(METRICS.items, MetricUnit.Count, suppliers.filter((one) => one === supplier).length);
  }
  for (const file of inside) reportIngested(logger, metrics, file);
}
