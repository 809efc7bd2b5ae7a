import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { type AwsQuery, awsQuery } from "../functions/adapters/aws-query.ts";
import { stackOutputs } from "../functions/adapters/stack-outputs.ts";
import { type Undelivered, undeliveredIn } from "../functions/desk/undelivered.ts";
import { OUTPUTS, type OutputName } from "../functions/desk/world.ts";
import { LOCAL_ENDPOINT } from "../infra/local/local-account.ts";
import { clientOf } from "../infra/local/provision.ts";

/** A deployed stack, and how to reach it. */
export interface Place {
  /** For people: the stack's name and where it runs. */
  where: string;
  isLocal: boolean;
  client: Pick<DynamoDBClientConfig, "endpoint" | "region" | "credentials">;
  query: AwsQuery;
  outputs: Record<OutputName, string>;
  undelivered: Undelivered[];
}

/** Which stack is sought, and where it may be. */
export interface Sought {
  stack: string;
  endpoint?: string;
  isCloud: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}

/** An address on this machine: the stack there has credentials of its own, and never sees the user's. */
const LOOPBACK = /^https?:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

/**
 * Finds the stack: at the endpoint that is named, else at the local stack where one runs, else in the cloud under the
 * region and credentials that the AWS SDK finds. `wrong` names what to do where there is none.
 */
export async function stackPlace(sought: Sought): Promise<Place | { wrong: string }> {
  const named = sought.endpoint ?? (sought.isCloud ? undefined : sought.environment.AWS_ENDPOINT_URL);
  if (named !== undefined) {
    if (!URL.canParse(named)) return { wrong: `"${named}" is no URL of an endpoint, such as ${LOCAL_ENDPOINT}.` };
    return placeAt(sought, named);
  }
  if (!sought.isCloud) {
    const local = await placeAt(sought, LOCAL_ENDPOINT);
    if (!("wrong" in local)) return local;
  }
  return placeAt(sought, undefined);
}

async function placeAt({ stack }: Sought, endpoint: string | undefined): Promise<Place | { wrong: string }> {
  const isLocal = endpoint !== undefined && LOOPBACK.test(endpoint);
  const client: Place["client"] = isLocal ? clientOf(endpoint) : endpoint === undefined ? {} : { endpoint };
  const query = awsQuery(new DynamoDBClient(client), endpoint);
  const there = endpoint === undefined ? "in the cloud" : `at ${endpoint}`;
  let found: Record<string, string> | undefined;
  try {
    found = await stackOutputs(query, stack);
  } catch (error) {
    return { wrong: `${stack} was not found ${there}: ${reasonOf(error)}\n${WAYS}` };
  }
  if (!found) return { wrong: `There is no stack ${stack} ${there}.\n${WAYS}` };
  const missing = OUTPUTS.filter((name) => !found[name]);
  if (missing.length > 0) {
    return { wrong: `${stack} ${there} is older than this desk: it names no ${missing.join(", ")}. Deploy it again.` };
  }
  const outputs = Object.fromEntries(OUTPUTS.map((name) => [name, found[name]])) as Place["outputs"];
  return { where: `${stack} ${there}`, isLocal, client, query, outputs, undelivered: undeliveredIn(found) };
}

const WAYS =
  "Start the local stack (npm start), name its address (--endpoint or AWS_ENDPOINT_URL), or give region and credentials\n" +
  "of the account (AWS_REGION, AWS_PROFILE) and the stage that is deployed there (--stage).";

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it does not answer.";
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return `${error.message}${code}`;
}
