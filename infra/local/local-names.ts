import { LOCAL_ACCOUNT } from "./local-account.ts";
import { type Resource, UnknownInTemplateError } from "./template.ts";

const { id: ACCOUNT, region: REGION } = LOCAL_ACCOUNT;
/** S3's limit on names of buckets. */
const BUCKET_NAME_LENGTH = 63;

/** The name of a resource, made as CloudFormation does: from the stack's name and the logical id, here without chance. */
export function localName(stack: string, id: string, type: string): string {
  const name = `${stack}-${id}`;
  return type === "AWS::S3::Bucket" ? name.toLowerCase().slice(0, BUCKET_NAME_LENGTH) : name;
}

interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

const IDENTITIES: Record<string, (name: string, endpoint: string) => Identity> = {
  "AWS::S3::Bucket": (name) => ({
    ref: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${REGION}.amazonaws.com`,
    },
  }),
  "AWS::SQS::Queue": (name, endpoint) => ({
    ref: `${endpoint}/${ACCOUNT}/${name}`,
    attributes: {
      Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`,
      QueueName: name,
      QueueUrl: `${endpoint}/${ACCOUNT}/${name}`,
    },
  }),
  "AWS::DynamoDB::Table": (name) => {
    const arn = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`;
    return { ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/local` } };
  },
  "AWS::Lambda::Function": (name) => ({
    ref: name,
    attributes: { Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}` },
  }),
  "AWS::SNS::Topic": (name) => {
    const arn = `arn:aws:sns:${REGION}:${ACCOUNT}:${name}`;
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
  "AWS::IAM::Role": (name) => ({
    ref: name,
    attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, RoleId: name },
  }),
  "AWS::Logs::LogGroup": (name) => ({
    ref: name,
    attributes: { Arn: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}:*` },
  }),
};

/** What `Ref` and `Fn::GetAtt` of a resource give. Throws on an attribute that is not known of the type. */
export function identify(stack: string, endpoint: string, id: string, resource: Resource, attribute?: string): string {
  const name = localName(stack, id, resource.Type);
  const identity = IDENTITIES[resource.Type]?.(name, endpoint) ?? { ref: name, attributes: {} };
  if (attribute === undefined) return identity.ref;
  const value = identity.attributes[attribute];
  if (value !== undefined) return value;
  throw new UnknownInTemplateError(
    `The local stack does not know the attribute ${attribute} of ${resource.Type} (resource ${id}). Add it to infra/local/local-names.ts.`,
  );
}
