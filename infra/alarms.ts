import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { durationWords, millisOf } from "../shared/rights/duration.ts";
import { FUNCTION_NAMES } from "./function-names.ts";
import { FUNCTIONS } from "./functions.ts";
import type { Stage } from "./stages.ts";
import type { Watched } from "./watched.ts";
import { heartbeat, itemsOf, lateness, oldestDue, quarantinePercent, termsDaysLeft } from "./watched.ts";

const HOUR_MS = 3_600_000;
/** Stories are freed within 5 seconds of their time; this much is a fault, and no busy minute. */
const LATE_MS = 30_000;
/**
 * What was handed over in time is met again by a sweep 5 minutes after its own time, and then every 10: what is older
 * than this nothing has become of, and within each quarter of an hour it is seen once.
 */
const OLDEST_DUE = { seconds: 300, within: Duration.minutes(15) } as const;
/** Heartbeats that may fail to arrive one after the other: one may fall between two periods, two may not. */
const MISSED_BEATS = 3;
/** Days before terms end at which somebody must begin to act, and at which it is urgent. */
const TERMS_DAYS = { soon: 30, urgent: 7 } as const;
/** An alarm of hours looks back for a week at most (CloudWatch quota). */
const MAX_SILENT_HOURS = 168;

/** One thing to be woken for. */
interface AlarmSpec {
  what: string;
  metric: cloudwatch.IMetric;
  threshold: number;
  periods?: number;
  /** Silence is as bad as a high value: the metric must go on coming. */
  silenceIsBad?: boolean;
  /** Below the threshold instead of at or above it. */
  below?: boolean;
}

/** The alarms, each telling `topic` when it starts and when it ends. */
export class Alarms extends Construct {
  constructor(scope: Construct, stage: Stage, watched: Watched, topic: sns.ITopic) {
    super(scope, "Alarms");
    const action = new SnsAction(topic);
    for (const [id, spec] of Object.entries(specs(stage, watched))) {
      const alarm = new cloudwatch.Alarm(this, id, {
        alarmDescription: spec.what,
        metric: spec.metric,
        threshold: spec.threshold,
        evaluationPeriods: spec.periods ?? 1,
        comparisonOperator: spec.below
          ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
          : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: spec.silenceIsBad
          ? cloudwatch.TreatMissingData.BREACHING
          : cloudwatch.TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}

function specs(stage: Stage, watched: Watched): Record<string, AlarmSpec> {
  const { functions, failures, ingestQueue } = watched;
  const period = Duration.minutes(1);
  const table: Record<string, AlarmSpec> = {
    OldestFile: {
      what: "Files wait too long to be read.",
      metric: ingestQueue.metricApproximateAgeOfOldestMessage({ period, statistic: "Maximum" }),
      threshold: stage.alarms.oldestFileSeconds,
    },
    StreamLag: {
      what: "Announcements lag behind what is decided.",
      metric: functions.announce.metric("IteratorAge", { period, statistic: "Maximum" }),
      threshold: stage.alarms.streamLagSeconds * 1000,
    },
    QuarantineRate: {
      what: "Many files could not be read or had no supplier. Their reports lie in the archive bucket.",
      metric: quarantinePercent(stage.alarms.quarantineFiles),
      threshold: stage.alarms.quarantinePercent,
    },
    EmbargoLate: {
      what: "Stories were freed long after the time that they waited for.",
      metric: lateness(),
      threshold: LATE_MS,
    },
    OldestDue: {
      what: "A story's time has come and nothing frees it, or what was decided is not announced.",
      metric: oldestDue(OLDEST_DUE.within),
      threshold: OLDEST_DUE.seconds,
    },
    HeartbeatLost: {
      what: "No heartbeat has come through the pipeline for a quarter of an hour: copy may not come through either.",
      metric: heartbeat("SampleCount"),
      threshold: 1,
      periods: MISSED_BEATS,
      below: true,
      silenceIsBad: true,
    },
    TermsDue: {
      what: `A supplier's terms must be read again, or an agreement ends, within ${TERMS_DAYS.soon} days.`,
      metric: termsDaysLeft(),
      threshold: TERMS_DAYS.soon,
      below: true,
    },
    TermsUrgent: {
      what: `A supplier's terms must be read again, or an agreement ends, within ${TERMS_DAYS.urgent} days, or should have been.`,
      metric: termsDaysLeft(),
      threshold: TERMS_DAYS.urgent,
      below: true,
    },
    SweepSilent: {
      what: "The sweep has not run for five minutes: embargoes are not lifted.",
      metric: functions.sweep.metricInvocations({ period, statistic: "Sum" }),
      threshold: 1,
      periods: 5,
      below: true,
      silenceIsBad: true,
    },
  };
  for (const { supplier, silence } of watched.talkative) {
    table[`Silent-${supplier}`] = {
      what: `Nothing has come from ${supplier} for ${durationWords(silence)}.`,
      metric: itemsOf(supplier, Duration.hours(1)),
      threshold: 1,
      periods: Math.min(Math.max(Math.ceil((millisOf(silence) ?? 0) / HOUR_MS), 1), MAX_SILENT_HOURS),
      below: true,
      silenceIsBad: true,
    };
  }
  for (const [name, queue] of Object.entries(failures)) {
    table[`${name}NotEmpty`] = {
      what: `${name} holds what was given up. See the README on sending it again.`,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
      threshold: 1,
    };
  }
  for (const name of FUNCTION_NAMES) {
    table[`${FUNCTIONS[name].id}Errors`] = {
      what: `The function ${name} fails.`,
      metric: functions[name].metricErrors({ period: Duration.minutes(5), statistic: "Sum" }),
      threshold: 1,
    };
  }
  return table;
}
