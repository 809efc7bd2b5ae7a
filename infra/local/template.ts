/** A resource of a synthesized CloudFormation template. */
export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
}

/** What is read of a synthesized template. */
export interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown; Description?: string }>;
}

/** The template asks for something that the local stack cannot do. The message says what, and what to do about it. */
export class UnknownInTemplateError extends Error {
  override readonly name = "UnknownInTemplateError";
}
