import { escapeXml, type Form } from "./form.ts";

/** The version that tells a request of CloudFormation's query protocol from others. */
export const STACK_QUERY_VERSION = "2010-05-15";

/** The stack that runs here, and its outputs. */
export interface DescribedStack {
  name: string;
  outputs: Readonly<Record<string, string>>;
}

/** CloudFormation's answer: of its actions `DescribeStacks` alone is known, for the stack that runs. */
export function stackAnswer(
  { Action, StackName }: Form,
  stack: DescribedStack | undefined,
): { status: number; xml: string } {
  if (Action !== "DescribeStacks") return refusal("InvalidAction", `The local stack does not know ${Action}.`);
  if (stack === undefined || (StackName !== undefined && StackName !== stack.name)) {
    return refusal("ValidationError", `Stack with id ${StackName ?? ""} does not exist`);
  }
  const outputs = Object.entries(stack.outputs).map(
    ([key, value]) =>
      `<member><OutputKey>${escapeXml(key)}</OutputKey><OutputValue>${escapeXml(value)}</OutputValue></member>`,
  );
  const member = `<StackName>${escapeXml(stack.name)}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${outputs.join("")}</Outputs>`;
  return {
    status: 200,
    xml: `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>${member}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  };
}

function refusal(code: string, message: string): { status: number; xml: string } {
  return {
    status: 400,
    xml: `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error></ErrorResponse>`,
  };
}
