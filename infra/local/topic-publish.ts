import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import type { Attributes, FauxqsStores } from "./fauxqs-stores.ts";
import { escapeXml, type Form, indexed } from "./form.ts";
import { type Deliver, deliver, messageFor, type Publication } from "./topic-delivery.ts";

/** SNS counts the message, and names, types and values of its attributes (SNS API reference, `Publish`). */
const MAXIMUM_BYTES = 262_144;
const MAXIMUM_BATCH = 10;

interface Refusal {
  code: string;
  message: string;
  status?: number;
}

function publicationOf(topicArn: string, form: Form): Publication {
  const attributes: Attributes = {};
  for (const entry of indexed(form, "MessageAttributes.entry.")) {
    const {
      Name,
      "Value.DataType": DataType,
      "Value.StringValue": StringValue,
      "Value.BinaryValue": BinaryValue,
    } = entry;
    if (Name === undefined || DataType === undefined) continue;
    attributes[Name] = {
      DataType,
      ...(StringValue === undefined ? {} : { StringValue }),
      ...(BinaryValue === undefined ? {} : { BinaryValue }),
    };
  }
  return {
    topicArn,
    message: form.Message ?? "",
    attributes,
    ...(form.Subject === undefined ? {} : { subject: form.Subject }),
    ...(form.MessageStructure === undefined ? {} : { structure: form.MessageStructure }),
  };
}

function bytesOf({ message, attributes }: Publication): number {
  let bytes = Buffer.byteLength(message);
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(DataType);
    bytes += Buffer.byteLength(StringValue ?? "") + Buffer.byteLength(String(BinaryValue ?? ""), "base64");
  }
  return bytes;
}

function refusal(publication: Publication): Refusal | undefined {
  const invalid = (message: string): Refusal => ({
    code: "InvalidParameter",
    message: `Invalid parameter: ${message}`,
  });
  if (publication.message === "") return invalid("Empty message");
  if (messageFor(publication, "default") === undefined) {
    return invalid("Message Structure - No default entry in JSON message body");
  }
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(publication.attributes)) {
    if (StringValue || BinaryValue) continue;
    return {
      code: "ParameterValueInvalid",
      message: `The message attribute '${name}' with type '${DataType}' must use a non-empty value.`,
    };
  }
  return undefined;
}

/**
 * Answers `Publish` and `PublishBatch` in place of the emulator, which knows neither `MessageStructure`, nor filters
 * over `String.Array`, nor any protocol but `sqs`, nor one size limit for a whole batch.
 */
export function topicPublish(stores: FauxqsStores, endpoint: () => string, others: Readonly<Record<string, Deliver>>) {
  const envelope = (action: string, result: string): string =>
    `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;
  const refuse = (response: ServerResponse, { code, message, status = 400 }: Refusal): void =>
    answer(
      response,
      status,
      "text/xml",
      `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code>` +
        `<Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
    );
  const tooLong = { code: "InvalidParameter", message: "Invalid parameter: Message too long" };

  const publish = (form: Form, response: ServerResponse) => {
    const publication = publicationOf(form.TopicArn ?? "", form);
    const refused = refusal(publication) ?? (bytesOf(publication) > MAXIMUM_BYTES ? tooLong : undefined);
    if (refused !== undefined) return refuse(response, refused);
    const id = deliver(stores, publication, endpoint(), others);
    answer(response, 200, "text/xml", envelope("Publish", `<MessageId>${id}</MessageId>`));
  };

  const publishBatch = (form: Form, response: ServerResponse) => {
    const entries = indexed(form, "PublishBatchRequestEntries.member.").map((entry) => ({
      id: entry.Id ?? "",
      publication: publicationOf(form.TopicArn ?? "", entry),
    }));
    if (entries.length === 0)
      return refuse(response, { code: "EmptyBatchRequest", message: "The batch request doesn't contain any entries." });
    if (entries.length > MAXIMUM_BATCH) {
      return refuse(response, {
        code: "TooManyEntriesInBatchRequest",
        message: "The batch request contains more than 10 entries.",
      });
    }
    const bytes = entries.reduce((sum, { publication }) => sum + bytesOf(publication), 0);
    if (bytes > MAXIMUM_BYTES) {
      return refuse(response, {
        code: "BatchRequestTooLong",
        message: "The length of all the batch messages put together is more than the limit.",
      });
    }
    let sent = "";
    let failed = "";
    for (const { id, publication } of entries) {
      const refused = refusal(publication);
      if (refused === undefined) {
        const messageId = deliver(stores, publication, endpoint(), others);
        sent += `<member><Id>${escapeXml(id)}</Id><MessageId>${messageId}</MessageId></member>`;
      } else {
        failed += `<member><Id>${escapeXml(id)}</Id><Code>${refused.code}</Code><Message>${escapeXml(refused.message)}</Message><SenderFault>true</SenderFault></member>`;
      }
    }
    answer(
      response,
      200,
      "text/xml",
      envelope("PublishBatch", `<Successful>${sent}</Successful><Failed>${failed}</Failed>`),
    );
  };

  return (form: Form, response: ServerResponse) => {
    if (stores.topics.getTopic(form.TopicArn ?? "") === undefined) {
      return refuse(response, { code: "NotFound", message: "Topic does not exist", status: 404 });
    }
    return form.Action === "PublishBatch" ? publishBatch(form, response) : publish(form, response);
  };
}
