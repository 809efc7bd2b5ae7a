/**
 * The resource types that run on this machine, each with all properties that may occur. `honoured` properties have
 * their effect here; `silent` ones mean nothing on one machine (encryption, placement, words).
 */
export const RUNNING_TYPES = {
  "AWS::S3::Bucket": {
    honoured: ["NotificationConfiguration"],
    silent: [
      "BucketEncryption",
      "LifecycleConfiguration",
      "LoggingConfiguration",
      "OwnershipControls",
      "PublicAccessBlockConfiguration",
      "Tags",
      "VersioningConfiguration",
    ],
  },
  "AWS::SQS::Queue": {
    honoured: [
      "DelaySeconds",
      "MaximumMessageSize",
      "ReceiveMessageWaitTimeSeconds",
      "RedrivePolicy",
      "VisibilityTimeout",
    ],
    silent: ["KmsMasterKeyId", "MessageRetentionPeriod", "RedriveAllowPolicy", "SqsManagedSseEnabled", "Tags"],
  },
  "AWS::DynamoDB::Table": {
    honoured: [
      "AttributeDefinitions",
      "BillingMode",
      "GlobalSecondaryIndexes",
      "KeySchema",
      "StreamSpecification",
      "TimeToLiveSpecification",
    ],
    silent: ["DeletionProtectionEnabled", "PointInTimeRecoverySpecification", "SSESpecification", "Tags"],
  },
  "AWS::Lambda::Function": {
    honoured: ["Code", "Environment", "Handler", "MemorySize", "Timeout"],
    silent: ["Architectures", "Description", "LoggingConfig", "Role", "Runtime", "Tags"],
  },
  "AWS::Lambda::EventSourceMapping": {
    honoured: [
      "BatchSize",
      "BisectBatchOnFunctionError",
      "DestinationConfig",
      "Enabled",
      "EventSourceArn",
      "FilterCriteria",
      "FunctionName",
      "FunctionResponseTypes",
      "MaximumBatchingWindowInSeconds",
      "MaximumRecordAgeInSeconds",
      "MaximumRetryAttempts",
      "ParallelizationFactor",
      "ScalingConfig",
    ],
    silent: ["StartingPosition", "Tags"],
  },
  "AWS::SNS::Topic": { honoured: [], silent: ["DisplayName", "KmsMasterKeyId", "Tags"] },
  "AWS::SNS::Subscription": {
    honoured: ["Endpoint", "FilterPolicy", "FilterPolicyScope", "Protocol", "RawMessageDelivery", "TopicArn"],
    silent: ["DeliveryPolicy", "RedrivePolicy", "Region"],
  },
  "AWS::Scheduler::Schedule": {
    honoured: ["ScheduleExpression", "State", "Target"],
    silent: ["Description", "FlexibleTimeWindow", "GroupName", "ScheduleExpressionTimezone"],
  },
} as const satisfies Record<string, { honoured: readonly string[]; silent: readonly string[] }>;
export type RunningType = keyof typeof RUNNING_TYPES;

/** The resource types that mean nothing on one machine, and why: said at start. */
export const SILENT_TYPES = {
  "AWS::CDK::Metadata": "tells nothing but the library's version",
  "AWS::CloudWatch::Alarm": "nobody watches metrics here",
  "AWS::CloudWatch::Dashboard": "nobody watches metrics here",
  "AWS::IAM::ManagedPolicy": "everything is allowed here",
  "AWS::IAM::Policy": "everything is allowed here",
  "AWS::IAM::Role": "everything is allowed here",
  "AWS::KMS::Key": "nothing is encrypted here",
  "AWS::Lambda::EventInvokeConfig": "a scheduled run that fails is not repeated here",
  "AWS::Lambda::Permission": "everything is allowed here",
  "AWS::Logs::LogGroup": "logs are shown, not kept",
  "AWS::S3::BucketPolicy": "everything is allowed here, without TLS",
  "AWS::SNS::TopicPolicy": "everything is allowed here, without TLS",
  "AWS::SQS::QueuePolicy": "everything is allowed here, without TLS",
} as const satisfies Record<string, string>;
