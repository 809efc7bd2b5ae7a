import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { S3Client } from "@aws-sdk/client-s3";
import type { SNSEvent } from "aws-lambda";
import { beatItem } from "../../shared/heartbeat/beat-item.ts";
import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { ENV, METRICS } from "../../shared/names.ts";
import { daysToNextDate } from "../../shared/rights/policy/days-to-next-date.ts";
import { archiveBucket } from "../adapters/archive-bucket.ts";
import { CLIENT_LIMITS } from "../adapters/clients.ts";
import { clock } from "../adapters/clock.ts";
import { policyBundle } from "../adapters/policy-bundle.ts";
import { setting } from "../adapters/setting.ts";
import { logger, metrics } from "../adapters/telemetry.ts";
import { beatsHeard } from "./beats-heard.ts";

const inbox = archiveBucket(new S3Client(CLIENT_LIMITS), setting(ENV.inboxBucket));
const { policies } = policyBundle();

/** What the schedule says. */
interface Beat {
  embargoSeconds?: number;
}

async function beat({ embargoSeconds = HEARTBEAT.embargoSeconds }: Beat): Promise<void> {
  const now = clock();
  await inbox.put(HEARTBEAT.key, beatItem(now, embargoSeconds), "application/json");
  const days = daysToNextDate(policies, now);
  if (days !== undefined) metrics.addMetric(METRICS.termsDaysLeft, MetricUnit.Count, days);
}

function hear(event: SNSEvent): void {
  for (const seconds of beatsHeard(event, clock())) {
    logger.info("heartbeat heard", { seconds });
    metrics.addMetric(METRICS.heartbeat, MetricUnit.Seconds, seconds);
  }
}

/** Called by the clock it sends a beat into the inbox; called by the topic of heartbeats it hears of one. */
export async function handler(event: SNSEvent | Beat): Promise<void> {
  try {
    if ("Records" in event) hear(event);
    else await beat(event);
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
