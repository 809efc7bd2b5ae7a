import * as kms from "aws-cdk-lib/aws-kms";
import * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { pinLogicalId } from "./pin-logical-id.ts";

/**
 * The two topics: *Notices* for subscribers, *Desk* for the people who decide. Standard ones: FIFO topics reach only SQS.
 * Encrypted under the account's own SNS key: SNS decrypts before it delivers, so subscribers in any account and of any
 * protocol need no key. What such a key forbids is publishing by other AWS services, and none publishes here.
 */
export class Notices extends Construct {
  readonly notices: sns.Topic;
  readonly desk: sns.Topic;

  constructor(scope: Construct) {
    super(scope, "Notices");
    const masterKey = kms.Alias.fromAliasName(this, "SnsKey", "alias/aws/sns");
    this.notices = new sns.Topic(this, "NoticesTopic", { masterKey, enforceSSL: true });
    this.desk = new sns.Topic(this, "DeskTopic", { masterKey, enforceSSL: true });
    pinLogicalId(this.notices, "NoticesTopic");
    pinLogicalId(this.desk, "DeskTopic");
  }
}
