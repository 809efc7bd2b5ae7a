import { type Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** A finding of cdk-nag that stands: where, which, and why. */
export interface Acknowledgement {
  /** Path below the stack. */
  at: string;
  /** As cdk-nag names it; for IAM wildcards with the resource that has one. */
  id: string;
  reason: string;
}

const RECORDS = "AwsSolutions-IAM5[Resource::<ArchiveBucket.Arn>/records/*]";

const QUEUES =
  "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:sqs:<AWS::Region>:<AWS::AccountId>:<AWS::StackName>-*]";

/** Every finding that is accepted. A new one fails synth; a test fails on one that no longer occurs. */
export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = [
  {
    at: "Pipeline/Ingest/Role",
    id: "AwsSolutions-IAM5[Resource::<InboxBucket.Arn>/*]",
    reason: "Suppliers choose the keys of their files, also outside in/, and every file gets read.",
  },
  {
    at: "Pipeline/Ingest/Role",
    id: RECORDS,
    reason: "Keys of records are hashes of stories yet to come; the prefix is as narrow as it can be.",
  },
  {
    at: "Pipeline/Ingest/Role",
    id: "AwsSolutions-IAM5[Resource::<ArchiveBucket.Arn>/quarantine/*]",
    reason: "Keys of quarantined files are hashes of files yet to come; the prefix is as narrow as it can be.",
  },
  {
    at: "Pipeline/Announce/Role",
    id: RECORDS,
    reason: "Any story can be announced, so any record can be read.",
  },
  {
    at: "Pipeline/Announce/Role",
    id: "AwsSolutions-IAM5[Resource::<ArchiveBucket.Arn>/released/*]",
    reason: "Keys of released copy are hashes of stories yet to come; the prefix is as narrow as it can be.",
  },
  {
    at: "Pipeline/Announce/Role",
    id: "AwsSolutions-IAM5[Resource::<ArticlesTable.Arn>/stream/*]",
    reason: "ListStreams lists the streams of a table and so cannot be given on one of them. Lambda asks for it.",
  },
  {
    at: "Pipeline/Release/Role",
    id: RECORDS,
    reason: "Any story can fall due, so any record can be read.",
  },
  {
    at: "Pipeline/Release/Role",
    id: "AwsSolutions-IAM5[Resource::<ArchiveBucket.Arn>/released/*]",
    reason: "Any story's released copy is purged when its supplier lets nobody keep it longer.",
  },
  {
    at: "DeskPolicies/Look",
    id: RECORDS,
    reason: "Any story can be shown, so any record can be read.",
  },
  {
    at: "DeskPolicies/Look",
    id: "AwsSolutions-IAM5[Resource::<ArchiveBucket.Arn>/quarantine/*]",
    reason: "Any file in quarantine can be opened; the prefix is as narrow as it can be.",
  },
  {
    at: "DeskPolicies/Look",
    id: QUEUES,
    reason: "The queues of subscribers are as many as are configured, and a managed policy ends at 6,144 characters.",
  },
  {
    at: "DeskPolicies/Mend",
    id: QUEUES,
    reason: "The queues of subscribers are as many as are configured, and a managed policy ends at 6,144 characters.",
  },
  {
    at: "DeskPolicies/Mend",
    id: "AwsSolutions-IAM5[Resource::<InboxBucket.Arn>/*]",
    reason: "Any file can be read again, and put into the inbox again from quarantine.",
  },
  {
    at: "AnnounceFailures",
    id: "AwsSolutions-SQS3",
    reason: "It is a dead-letter queue itself: of a stream, where no redrive policy says so.",
  },
];

/** Tells the stack's constructs which findings are accepted. Throws when a path leads nowhere. */
export function acknowledge(stack: Stack): void {
  for (const { at, id, reason } of ACKNOWLEDGEMENTS) {
    let construct: IConstruct = stack;
    for (const name of at.split("/")) construct = construct.node.findChild(name);
    Validations.of(construct).acknowledge({ id, reason });
  }
}
