import { join } from "node:path";
import { localName } from "./local-names.ts";
import type { Plan, PlannedMapping, PlannedTable, StreamView } from "./plan.ts";
import { everySeconds } from "./rate.ts";
import type { RunningType } from "./resource-types.ts";
import { type Resource, UnknownInTemplateError } from "./template.ts";

// biome-ignore lint/suspicious/noExplicitAny: resolved properties of a template, whose names were checked before.
type Properties = Record<string, any>;

/** What a planner is given: one resource, its properties resolved, and the plan to add to. */
export interface Planning {
  id: string;
  stack: string;
  directory: string;
  plan: Plan;
  resource: Resource;
  properties: Properties;
  look(attribute?: string): string;
}

/** AWS's defaults where a template is silent. Seconds, megabytes, messages. */
const DEFAULTS = { timeout: 3, memory: 128, queueBatch: 10, streamBatch: 100, concurrency: 1000 } as const;
const QUEUE_ATTRIBUTES = ["DelaySeconds", "MaximumMessageSize", "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout"];

function planBucket({ id, plan, properties, look }: Planning): void {
  const name = look();
  plan.buckets.push({ id, name });
  const { QueueConfigurations = [], ...others } = (properties.NotificationConfiguration ?? {}) as Properties;
  const other = Object.keys(others)[0];
  if (other !== undefined) {
    throw new UnknownInTemplateError(
      `The local stack sends a bucket's events to queues only, not by ${other} (resource ${id}).`,
    );
  }
  for (const { Event, Queue, Filter } of QueueConfigurations) {
    const rules: { Name: string; Value: string }[] = Filter?.S3Key?.Rules ?? [];
    const rule = (kind: string) => rules.find(({ Name }) => Name.toLowerCase() === kind)?.Value;
    const [prefix, suffix] = [rule("prefix"), rule("suffix")];
    plan.notifications.push({
      bucket: name,
      queueArn: Queue,
      events: [Event],
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    });
  }
}

function planQueue({ id, plan, properties, look }: Planning): void {
  const attributes: Record<string, string> = {};
  for (const name of QUEUE_ATTRIBUTES) if (properties[name] !== undefined) attributes[name] = String(properties[name]);
  if (properties.RedrivePolicy !== undefined) attributes.RedrivePolicy = JSON.stringify(properties.RedrivePolicy);
  plan.queues.push({ id, name: look("QueueName"), arn: look("Arn"), url: look(), attributes });
}

function planTable({ id, plan, properties, look }: Planning): void {
  const view: StreamView | undefined = properties.StreamSpecification?.StreamViewType;
  const ttl: string | undefined = properties.TimeToLiveSpecification?.AttributeName;
  const table: PlannedTable = {
    id,
    name: look(),
    keySchema: properties.KeySchema,
    attributes: properties.AttributeDefinitions,
    indexes: properties.GlobalSecondaryIndexes ?? [],
    ...(ttl === undefined ? {} : { ttlAttribute: ttl }),
    ...(view === undefined ? {} : { stream: { arn: look("StreamArn"), view } }),
  };
  plan.tables.push(table);
}

function assetDirectory({ id, directory, resource, properties }: Planning): string {
  const path = resource.Metadata?.["aws:asset:path"];
  const key = properties.Code?.S3Key;
  if (typeof path === "string") return join(directory, path);
  if (typeof key === "string") return join(directory, `asset.${key.replace(/\.zip$/, "")}`);
  throw new UnknownInTemplateError(`The local stack finds no directory with the code of the function ${id}.`);
}

function planFunction(planning: Planning): void {
  const { id, stack, plan, properties, resource, look } = planning;
  plan.functions.push({
    id,
    name: localName(stack, id, resource.Type),
    arn: look("Arn"),
    directory: assetDirectory(planning),
    handler: properties.Handler,
    timeoutSeconds: Number(properties.Timeout ?? DEFAULTS.timeout),
    memoryMb: Number(properties.MemorySize ?? DEFAULTS.memory),
    environment: properties.Environment?.Variables ?? {},
  });
}

function planMapping({ id, plan, properties }: Planning): void {
  if (properties.Enabled === false) return;
  const sourceArn: string = properties.EventSourceArn;
  const isQueue = sourceArn.startsWith("arn:aws:sqs:");
  if (!isQueue && !sourceArn.includes("/stream/")) {
    throw new UnknownInTemplateError(
      `The local stack drains queues and table streams only, not ${sourceArn} (resource ${id}).`,
    );
  }
  const onFailureArn: string | undefined = properties.DestinationConfig?.OnFailure?.Destination;
  const mapping: PlannedMapping = {
    id,
    sourceArn,
    functionName: String(properties.FunctionName).replace(/^arn:aws:lambda:.*:function:/, ""),
    batchSize: Number(properties.BatchSize ?? (isQueue ? DEFAULTS.queueBatch : DEFAULTS.streamBatch)),
    windowSeconds: Number(properties.MaximumBatchingWindowInSeconds ?? 0),
    reportsItemFailures: (properties.FunctionResponseTypes ?? []).includes("ReportBatchItemFailures"),
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    maximumConcurrency: Number(properties.ScalingConfig?.MaximumConcurrency ?? DEFAULTS.concurrency),
    parallel: Number(properties.ParallelizationFactor ?? 1),
    bisect: properties.BisectBatchOnFunctionError === true,
    maximumRetries: Number(properties.MaximumRetryAttempts ?? -1),
    maximumAgeSeconds: Number(properties.MaximumRecordAgeInSeconds ?? -1),
    ...(onFailureArn === undefined ? {} : { onFailureArn }),
  };
  plan.mappings.push(mapping);
}

function planSubscription({ id, plan, properties }: Planning): void {
  const attributes: Record<string, string> = {};
  for (const name of ["FilterPolicy", "FilterPolicyScope", "RawMessageDelivery"]) {
    const value = properties[name];
    if (value !== undefined) attributes[name] = typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  const { TopicArn, Protocol, Endpoint } = properties;
  plan.subscriptions.push({ id, topicArn: TopicArn, protocol: Protocol, endpoint: Endpoint, attributes });
}

function planSchedule({ id, plan, properties }: Planning): void {
  if (properties.State === "DISABLED") return;
  const seconds = everySeconds(String(properties.ScheduleExpression));
  if (seconds === undefined) {
    throw new UnknownInTemplateError(
      `The local stack runs schedules of the form rate(1 minute) only (resource ${id}).`,
    );
  }
  plan.schedules.push({
    id,
    everySeconds: seconds,
    functionArn: properties.Target.Arn,
    input: properties.Target.Input ?? "{}",
  });
}

/** How each running type adds to the plan. */
export const PLANNERS: Record<RunningType, (planning: Planning) => void> = {
  "AWS::S3::Bucket": planBucket,
  "AWS::SQS::Queue": planQueue,
  "AWS::DynamoDB::Table": planTable,
  "AWS::Lambda::Function": planFunction,
  "AWS::Lambda::EventSourceMapping": planMapping,
  "AWS::SNS::Topic": ({ id, plan, look }) => {
    plan.topics.push({ id, name: look("TopicName"), arn: look() });
  },
  "AWS::SNS::Subscription": planSubscription,
  "AWS::Scheduler::Schedule": planSchedule,
};
