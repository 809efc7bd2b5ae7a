import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { TABLE } from "../shared/names.ts";
import { pinLogicalId } from "./pin-logical-id.ts";
import { removal } from "./removal.ts";
import type { Stage } from "./stages.ts";

const string = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

/** The table of heads, revisions, decisions, announcements, references and receipts, with its stream and its two indexes. */
export function articles(scope: Construct, stage: Stage): dynamodb.Table {
  const table = new dynamodb.Table(scope, "ArticlesTable", {
    partitionKey: string(TABLE.partitionKey),
    sortKey: string(TABLE.sortKey),
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    encryption: dynamodb.TableEncryption.DEFAULT,
    stream: dynamodb.StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: TABLE.ttl,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    // The ledger of who was told what: in no stage does it go by one careless command.
    deletionProtection: true,
    removalPolicy: removal(stage),
  });
  const { dueIndex, deskIndex } = TABLE;
  table.addGlobalSecondaryIndex({
    indexName: dueIndex.name,
    partitionKey: string(dueIndex.partitionKey),
    sortKey: string(dueIndex.sortKey),
    projectionType: dynamodb.ProjectionType.KEYS_ONLY,
  });
  table.addGlobalSecondaryIndex({
    indexName: deskIndex.name,
    partitionKey: string(deskIndex.partitionKey),
    sortKey: string(deskIndex.sortKey),
    projectionType: dynamodb.ProjectionType.INCLUDE,
    nonKeyAttributes: [...deskIndex.attributes],
  });
  pinLogicalId(table, "ArticlesTable");
  return table;
}

/** The ARN of the stream of a table that has one. */
export function streamOf(table: dynamodb.Table): string {
  if (table.tableStreamArn === undefined) throw new Error(`${table.node.path} has no stream.`);
  return table.tableStreamArn;
}
