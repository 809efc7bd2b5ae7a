import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SignatureV4 } from "@smithy/signature-v4";
import { elementAt, textIn } from "../../shared/xml/elements.ts";
import { parseXml } from "../../shared/xml/parse-xml.ts";
import type { XmlElement } from "../../shared/xml/xml-element.ts";

/** The versions of the query protocol, by service. */
const VERSIONS = { cloudformation: "2010-05-15", sts: "2011-06-15" } as const;
export type QueryService = keyof typeof VERSIONS;

/** A service answers within a second or two; a port that somebody else listens on may never. */
const ANSWER_MS = 10_000;

/** What a service said to a call that it did not take. */
export class QueryRefused extends Error {
  override name = "QueryRefused";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Calls an action of a service and gives the root of its answer. Throws `QueryRefused`, or what went wrong on the way. */
export type AwsQuery = (service: QueryService, action: string, fields?: Record<string, string>) => Promise<XmlElement>;

/**
 * The two services that the desk asks once a run, by AWS's query protocol: a client package for each would be larger
 * than the desk. Region and credentials are those of `client`.
 */
export function awsQuery({ config }: DynamoDBClient, endpoint?: string): AwsQuery {
  return async (service, action, fields = {}) => {
    const region = await config.region();
    const url = new URL(
      endpoint ?? `https://${service}.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`,
    );
    const body = new URLSearchParams({ Action: action, Version: VERSIONS[service], ...fields }).toString();
    const signer = new SignatureV4({ service, region, credentials: config.credentials, sha256: config.sha256 });
    const { headers } = await signer.sign({
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      path: "/",
      headers: { host: url.host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body,
    });
    const { host: _host, ...sent } = headers;
    const answer = await fetch(new URL("/", url), {
      method: "POST",
      headers: sent,
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const { root } = parseXml(await answer.text());
    if (answer.ok && root) return root;
    const error = elementAt(root, "Error");
    const code = textIn(elementAt(error, "Code"));
    throw new QueryRefused(code || String(answer.status), textIn(elementAt(error, "Message")) || answer.statusText);
  };
}
