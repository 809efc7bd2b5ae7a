import * as iam from "aws-cdk-lib/aws-iam";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { FunctionName } from "./function-names.ts";
import { PERMISSIONS, type Permission, type ResourceName } from "./permissions.ts";

/** The role of a function: its rows of `PERMISSIONS` and its own log group, in one policy of the role itself. */
export function functionRole(
  scope: Construct,
  name: FunctionName,
  arns: Record<ResourceName, string>,
  logGroup: ILogGroup,
): iam.Role {
  const permissions: readonly Permission[] = PERMISSIONS[name];
  const statements = permissions.map(
    ({ actions, on }) =>
      new iam.PolicyStatement({ actions: [...actions], resources: on.map((resource) => arns[resource]) }),
  );
  const logging = new iam.PolicyStatement({
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [logGroup.logGroupArn],
  });
  return new iam.Role(scope, "Role", {
    assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
    // Inline, so that an event source mapping is never made before its function may read the source.
    inlinePolicies: { Work: new iam.PolicyDocument({ statements: [...statements, logging] }) },
  });
}
