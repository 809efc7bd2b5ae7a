import { Aws, CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { HEARTBEAT } from "../shared/heartbeat/heartbeat.ts";
import { ARCHIVE_PREFIX, TABLE } from "../shared/names.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import type { Subscriber } from "../shared/subscribers/subscriber.ts";
import { accessLogs } from "./access-logs.ts";
import { archive } from "./archive.ts";
import { articles, streamOf } from "./articles.ts";
import { DeskPolicies } from "./desk-policies.ts";
import { failureQueue } from "./failure-queue.ts";
import { HeartbeatTopic } from "./heartbeat-topic.ts";
import { Inbox } from "./inbox.ts";
import { Notices } from "./notices.ts";
import { Observability } from "./observability.ts";
import { type CodeOf, Pipeline } from "./pipeline.ts";
import { Schedule } from "./schedule.ts";
import { Sources } from "./sources.ts";
import { STAGES, type Stage, type StageName } from "./stages.ts";
import { Subscriptions } from "./subscriptions.ts";
import { timeoutOf } from "./timeout-of.ts";
import { WorkQueue } from "./work-queue.ts";

/** What the stack itself takes of the policies that its functions carry. */
export type StackPolicies = Pick<PolicyBundle, "hash" | "policies">;

/** The whole pipeline of one stage, called `Imprimatur-<stage>`. */
export class ImprimaturStack extends Stack {
  constructor(
    scope: Construct,
    stageName: StageName,
    code: CodeOf,
    policies: StackPolicies,
    subscribers: readonly Subscriber[] = [],
  ) {
    const stage: Stage = STAGES[stageName];
    super(scope, `Imprimatur-${stageName}`, {
      description: "Imprimatur: reads wire copy, decides what may be done with it, stores it and tells subscribers.",
      terminationProtection: stage.deletionProtection,
    });
    const logs = accessLogs(this, stage);
    const inbox = new Inbox(this, { stage, accessLogs: logs, timeout: timeoutOf("ingest") });
    const archiveBucket = archive(this, stage, logs);
    const table = articles(this, stage);
    const { notices, desk } = new Notices(this);
    const heartbeats = new HeartbeatTopic(this);
    const { failures } = new Subscriptions(this, { Notices: notices, Desk: desk }, subscribers);
    const release = new WorkQueue(this, "ReleaseQueue", timeoutOf("release"));
    const announceFailures = failureQueue(this, "AnnounceFailures");
    const ingest = inbox.arrivals;

    const { functions } = new Pipeline(this, {
      stage,
      code,
      environment: {
        articlesTable: table.tableName,
        archiveBucket: archiveBucket.bucketName,
        releaseQueueUrl: release.queue.queueUrl,
        noticesTopicArn: notices.topicArn,
        deskTopicArn: desk.topicArn,
        heartbeatTopicArn: heartbeats.topic.topicArn,
        inboxBucket: inbox.bucket.bucketName,
      },
      arns: {
        inboxBucket: inbox.bucket.bucketArn,
        inboxObjects: inbox.bucket.arnForObjects("*"),
        ingestQueue: ingest.queue.queueArn,
        table: table.tableArn,
        stream: streamOf(table),
        streams: `${table.tableArn}/stream/*`,
        dueIndex: `${table.tableArn}/index/${TABLE.dueIndex.name}`,
        records: archiveBucket.arnForObjects(`${ARCHIVE_PREFIX.records}*`),
        released: archiveBucket.arnForObjects(`${ARCHIVE_PREFIX.released}*`),
        quarantine: archiveBucket.arnForObjects(`${ARCHIVE_PREFIX.quarantine}*`),
        releaseQueue: release.queue.queueArn,
        noticesTopic: notices.topicArn,
        deskTopic: desk.topicArn,
        heartbeatTopic: heartbeats.topic.topicArn,
        heartbeatObject: inbox.bucket.arnForObjects(HEARTBEAT.key),
        announceFailures: announceFailures.queueArn,
      },
    });
    new Sources(this, {
      stage,
      functions,
      table,
      announceFailures,
      ingestQueue: ingest.queue,
      releaseQueue: release.queue,
    });
    new Schedule(this, functions);
    heartbeats.heardBy(functions.heartbeat);
    const { alarmsTopic } = new Observability(this, stage, {
      functions,
      ingestQueue: ingest.queue,
      releaseQueue: release.queue,
      failures: {
        IngestQueueDeadLetters: ingest.deadLetters,
        ReleaseQueueDeadLetters: release.deadLetters,
        AnnounceFailures: announceFailures,
        ...failures,
      },
      suppliers: policies.policies.map(({ id }) => id),
      talkative: policies.policies.flatMap(({ id, silence }) => (silence ? [{ supplier: id, silence }] : [])),
    });
    new DeskPolicies(this, {
      stack: this.stackId,
      table: table.tableArn,
      dueIndex: `${table.tableArn}/index/${TABLE.dueIndex.name}`,
      deskIndex: `${table.tableArn}/index/${TABLE.deskIndex.name}`,
      inboxBucket: inbox.bucket.bucketArn,
      inboxObjects: inbox.bucket.arnForObjects("*"),
      archiveBucket: archiveBucket.bucketArn,
      records: archiveBucket.arnForObjects(`${ARCHIVE_PREFIX.records}*`),
      quarantine: archiveBucket.arnForObjects(`${ARCHIVE_PREFIX.quarantine}*`),
      // Queues without a name of their own are called `<stack>-<logical id>-<random>`. A list of subscribers' would
      // outgrow a managed policy (6,144 characters, IAM quota).
      queues: this.formatArn({ service: "sqs", resource: `${Aws.STACK_NAME}-*` }),
      releaseQueue: release.queue.queueArn,
      releaseDeadLetters: release.deadLetters.queueArn,
      ingestDeadLetters: ingest.deadLetters.queueArn,
      announceFailures: announceFailures.queueArn,
    });
    this.output("InboxBucketName", "Drop copy here, under in/<supplier>/.", inbox.bucket.bucketName);
    this.output(
      "ArchiveBucketName",
      "Quarantined files with their reports, and big records.",
      archiveBucket.bucketName,
    );
    this.output("ArticlesTableName", "The articles with their decisions.", table.tableName);
    this.output("NoticesTopicArn", "Subscribe here to what may be published.", notices.topicArn);
    this.output("DeskTopicArn", "Subscribe here to what a person must decide.", desk.topicArn);
    this.output("AlarmsTopicArn", "Subscribe here to be told of faults.", alarmsTopic.topicArn);
    this.output("IngestQueueUrl", "Files that wait to be read.", ingest.queue.queueUrl);
    this.output("IngestQueueDeadLettersUrl", "Files whose reading was given up.", ingest.deadLetters.queueUrl);
    this.output("ReleaseQueueUrl", "Stories that wait to be decided again.", release.queue.queueUrl);
    this.output("ReleaseQueueDeadLettersUrl", "Stories whose deciding was given up.", release.deadLetters.queueUrl);
    this.output("AnnounceFailuresUrl", "Places in the stream that were given up.", announceFailures.queueUrl);
    this.output("PoliciesHash", "The policies that the functions decide by.", policies.hash);
  }

  private output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}
