import { elementsBelow, textIn } from "../../shared/xml/elements.ts";
import type { AwsQuery } from "./aws-query.ts";

/** Who the credentials belong to, as AWS names him. */
export async function callerArn(query: AwsQuery): Promise<string> {
  const [arn] = elementsBelow(await query("sts", "GetCallerIdentity"), "Arn");
  return textIn(arn);
}
