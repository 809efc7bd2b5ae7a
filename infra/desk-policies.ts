import { CfnOutput } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { DESK_PERMISSIONS, type DeskGroup, type DeskPermission, type DeskResource } from "./desk-permissions.ts";

const WORDS: Record<DeskGroup, string> = {
  Look: "Attach to whoever may look at the desk.",
  Order: "Attach, with the first, to whoever may give orders on stories.",
  Mend: "Attach, with the first, to whoever may replay, redrive and read again.",
};

/** A managed policy for each group of the desk's commands. They are attached to nobody: that is the account's to do. */
export class DeskPolicies extends Construct {
  constructor(scope: Construct, arns: Record<DeskResource, string>) {
    super(scope, "DeskPolicies");
    for (const group of Object.keys(DESK_PERMISSIONS) as DeskGroup[]) {
      const permissions: readonly DeskPermission[] = DESK_PERMISSIONS[group];
      const policy = new iam.ManagedPolicy(this, group, {
        description: `The operator's desk of Imprimatur. ${WORDS[group]}`,
        statements: permissions.map((permission) => statementOf(permission, arns)),
      });
      const output = new CfnOutput(this, `${group}Arn`, { description: WORDS[group], value: policy.managedPolicyArn });
      output.overrideLogicalId(`Desk${group}PolicyArn`);
    }
  }
}

function statementOf({ actions, on, partitions }: DeskPermission, arns: Record<DeskResource, string>) {
  return new iam.PolicyStatement({
    actions: [...actions],
    resources: on.map((resource) => arns[resource]),
    ...(partitions ? { conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [...partitions] } } } : {}),
  });
}
