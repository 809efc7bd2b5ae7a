import { CfnElement } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * Gives the CloudFormation resource of a construct a logical id that does not depend on its place in the tree.
 * For what holds data: a changed logical id would replace it by an empty one.
 */
export function pinLogicalId(construct: IConstruct, logicalId: string): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnElement)) throw new Error(`${construct.node.path} has no resource of its own to pin.`);
  resource.overrideLogicalId(logicalId);
}
