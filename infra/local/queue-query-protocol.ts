import { randomUUID } from "node:crypto";
import { escapeXml, type Form, indexed } from "./form.ts";

/** The version that tells a request of SQS's old query protocol from one of SNS's. */
export const QUEUE_QUERY_VERSION = "2012-11-05";

type Json = Record<string, unknown>;

const WHOLE_NUMBERS = new Set([
  "MaxNumberOfMessages",
  "VisibilityTimeout",
  "WaitTimeSeconds",
  "DelaySeconds",
  "MaxResults",
]);
/** List parameters of the query protocol, `Name.1=a&Name.2=b`, and their names in the JSON protocol. */
const LISTS: Record<string, string> = {
  "AttributeName.": "AttributeNames",
  "MessageAttributeName.": "MessageAttributeNames",
  "MessageSystemAttributeName.": "MessageSystemAttributeNames",
  "TagKey.": "TagKeys",
};

function messageAttributes(form: Form, prefix = ""): Json | undefined {
  const entries = indexed(form, `${prefix}MessageAttribute.`).map((entry) => [
    entry.Name,
    {
      DataType: entry["Value.DataType"],
      ...(entry["Value.StringValue"] === undefined ? {} : { StringValue: entry["Value.StringValue"] }),
      ...(entry["Value.BinaryValue"] === undefined ? {} : { BinaryValue: entry["Value.BinaryValue"] }),
    },
  ]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function scalars(form: Form): Json {
  const found: Json = {};
  for (const [name, value] of Object.entries(form)) {
    if (name.includes(".") || name === "Action" || name === "Version") continue;
    found[name] = WHOLE_NUMBERS.has(name) ? Number(value) : value;
  }
  return found;
}

/** A form of the query protocol as the body that the JSON protocol has for the same action. */
export function queueCallFromForm(form: Form, queueUrl: string | undefined): Json {
  const call: Json = { ...scalars(form) };
  if (queueUrl !== undefined && call.QueueUrl === undefined) call.QueueUrl = queueUrl;
  for (const [prefix, name] of Object.entries(LISTS)) {
    const members = indexed(form, prefix).map((member) => member[""]);
    if (members.length > 0) call[name] = members;
  }
  for (const [prefix, name, value] of [
    ["Attribute.", "Attributes", "Value"],
    ["Tag.", "tags", "Value"],
  ] as const) {
    const pairs = indexed(form, prefix).map((pair) => [pair.Name ?? pair.Key, pair[value]]);
    if (pairs.length > 0) call[name] = Object.fromEntries(pairs);
  }
  const attributes = messageAttributes(form);
  if (attributes !== undefined) call.MessageAttributes = attributes;
  const batch = `${form.Action ?? ""}RequestEntry.`;
  const entries = indexed(form, batch).map((entry) => {
    const own = messageAttributes(entry);
    return own === undefined ? scalars(entry) : { ...scalars(entry), MessageAttributes: own };
  });
  if (entries.length > 0) call.Entries = entries;
  return call;
}

/** How the query protocol spells lists and maps of the JSON answers: flattened, in the singular. */
const MEMBERS: Record<string, string> = {
  Messages: "Message",
  QueueUrls: "QueueUrl",
  Attributes: "Attribute",
  MessageAttributes: "MessageAttribute",
  Tags: "Tag",
  Failed: "BatchResultErrorEntry",
};

function xmlOf(name: string, value: unknown, action: string): string {
  if (Array.isArray(value)) {
    const member = name === "Successful" ? `${action}ResultEntry` : (MEMBERS[name] ?? name);
    return value.map((item) => xmlOf(member, item, action)).join("");
  }
  if (typeof value !== "object" || value === null) return `<${name}>${escapeXml(String(value))}</${name}>`;
  const member = MEMBERS[name];
  if (member === undefined) return `<${name}>${fields(value as Json, action)}</${name}>`;
  return Object.entries(value)
    .map(
      ([key, item]) =>
        `<${member}>${xmlOf(name === "Tags" ? "Key" : "Name", key, action)}${xmlOf("Value", item, action)}</${member}>`,
    )
    .join("");
}

function fields(json: Json, action: string): string {
  return Object.entries(json)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => xmlOf(name, value, action))
    .join("");
}

/** The answer of the JSON protocol as the XML that clients of the query protocol read. */
export function queueAnswerAsXml(action: string, status: number, json: Json): string {
  const id = randomUUID();
  if (status >= 400) {
    const code = String(json.__type ?? "InternalError").replace(/^.*#/, "");
    const known = code === "QueueDoesNotExist" ? "AWS.SimpleQueueService.NonExistentQueue" : code;
    return `<ErrorResponse><Error><Type>Sender</Type><Code>${known}</Code><Message>${escapeXml(String(json.message ?? ""))}</Message></Error><RequestId>${id}</RequestId></ErrorResponse>`;
  }
  return `<${action}Response><${action}Result>${fields(json, action)}</${action}Result><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${action}Response>`;
}
