import { LOCAL_ACCOUNT } from "./local-account.ts";
import { identify } from "./local-names.ts";
import { type Template, UnknownInTemplateError } from "./template.ts";

/** Turns a value of the template with its intrinsic functions into what it is on this machine. */
export type Resolve = (value: unknown) => unknown;

/** A resolver for one template. It throws `UnknownInTemplateError` on a function or reference that it does not know. */
export function resolver(template: Template, stack: string, endpoint: string): Resolve {
  const pseudo: Record<string, string | undefined> = {
    "AWS::AccountId": LOCAL_ACCOUNT.id,
    "AWS::Region": LOCAL_ACCOUNT.region,
    "AWS::Partition": LOCAL_ACCOUNT.partition,
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stack,
    "AWS::StackId": `arn:aws:cloudformation:${LOCAL_ACCOUNT.region}:${LOCAL_ACCOUNT.id}:stack/${stack}/local`,
  };
  const look = (id: string, attribute?: string): string => {
    const known = attribute === undefined ? pseudo[id] : undefined;
    if (known !== undefined) return known;
    const resource = template.Resources[id];
    if (resource === undefined)
      throw new UnknownInTemplateError(`The template refers to ${id}, which the local stack cannot look up.`);
    return identify(stack, endpoint, id, resource, attribute);
  };
  const substitute = (text: string, own: Record<string, unknown>): string =>
    text.replace(/\$\{([^!}][^}]*)\}/g, (_whole, name: string) => {
      if (own[name] !== undefined) return String(resolve(own[name]));
      const [id = "", ...attribute] = name.split(".");
      return look(id, attribute.length === 0 ? undefined : attribute.join("."));
    });

  const functions: Record<string, (argument: unknown) => unknown> = {
    Ref: (id) => look(String(id)),
    "Fn::GetAtt": (argument) => {
      const [id = "", attribute = ""] = Array.isArray(argument) ? argument.map(String) : String(argument).split(".");
      return look(id, attribute);
    },
    "Fn::Join": (argument) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(parts) as unknown[]).map(String).join(separator);
    },
    "Fn::Split": (argument) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(text)).split(separator);
    },
    "Fn::Select": (argument) => {
      const [index, list] = argument as [number | string, unknown];
      return (resolve(list) as unknown[])[Number(index)];
    },
    "Fn::Sub": (argument) => {
      const [text, own] = Array.isArray(argument)
        ? (argument as [string, Record<string, unknown>])
        : [String(argument), {}];
      return substitute(text, own);
    },
    "Fn::Base64": (argument) => Buffer.from(String(resolve(argument))).toString("base64"),
  };

  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? ["", undefined];
    const isFunction = entries.length === 1 && (name === "Ref" || name.startsWith("Fn::"));
    if (!isFunction) return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
    const apply = functions[name];
    if (apply !== undefined) return apply(argument);
    throw new UnknownInTemplateError(
      `The local stack does not know the function ${name}. Add it to infra/local/intrinsics.ts.`,
    );
  };
  return resolve;
}
