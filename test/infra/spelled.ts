/** A value of a template as one readable string: `<Id>` for a `Ref`, `<Id.Attribute>` for a `GetAtt`, joins joined. */
export function spelled(value: unknown): string {
  if (typeof value === "string") return value;
  const {
    Ref: ref,
    "Fn::GetAtt": attribute,
    "Fn::Join": join,
  } = value as {
    Ref?: string;
    "Fn::GetAtt"?: [string, string];
    "Fn::Join"?: [string, unknown[]];
  };
  if (ref !== undefined) return `<${ref}>`;
  if (attribute) return `<${attribute.join(".")}>`;
  if (join) return join[1].map(spelled).join(join[0]);
  return JSON.stringify(value);
}
