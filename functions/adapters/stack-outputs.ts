import { elementAt, elementsBelow, textIn } from "../../shared/xml/elements.ts";
import { type AwsQuery, QueryRefused } from "./aws-query.ts";

/** The outputs of a stack; `undefined` when there is no stack of that name. */
export async function stackOutputs(query: AwsQuery, stack: string): Promise<Record<string, string> | undefined> {
  try {
    const answer = await query("cloudformation", "DescribeStacks", { StackName: stack });
    const outputs = elementsBelow(answer, "Outputs").flatMap((list) => elementsBelow(list, "member"));
    return Object.fromEntries(
      outputs.map((one) => [textIn(elementAt(one, "OutputKey")), textIn(elementAt(one, "OutputValue"))]),
    );
  } catch (error) {
    if (error instanceof QueryRefused && error.code === "ValidationError") return undefined;
    throw error;
  }
}
