import * as v from "valibot";
import { isMap, parseAllDocuments } from "yaml";
import type { SaidProblem } from "./problem.ts";

/** Characters of one policy file: real ones have under 10,000; stops files that only grow the parser's tree. */
const MAX_FILE_CHARS = 200_000;
/** Aliases that may expand in one document: stops the "billion laughs" of nested anchors. */
const MAX_ALIASES = 20;
/** Characters of a wrong value that a problem repeats: enough to find it by. */
const MAX_FOUND = 80;

type Read<T> = { value: T } | { problems: SaidProblem[] };

/** Reads the documents of one YAML file by a schema: each is a value, or what is wrong with it. Never throws. */
export function policyDocuments<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): Read<v.InferOutput<Schema>>[] {
  if (text.length > MAX_FILE_CHARS) {
    const message = `The file has ${text.length} characters; at most ${MAX_FILE_CHARS} are read.`;
    const sizes = { expected: `at most ${MAX_FILE_CHARS} characters`, found: `${text.length}` };
    return [{ problems: [{ where: "", code: "POLICY_TOO_LARGE", message, ...sizes }] }];
  }
  return parseAllDocuments(text, { uniqueKeys: true, stringKeys: true })
    .filter(({ contents, errors }) => contents !== null || errors.length > 0)
    .map((document) => {
      const [broken] = document.errors;
      if (broken) {
        const at = broken.linePos?.[0];
        return unreadable(broken.message.split("\n")[0] ?? "", at ? `line ${at.line}, column ${at.col}` : "");
      }
      if (!isMap(document.contents)) {
        const message = "Expected a mapping of fields.";
        return {
          problems: [{ where: "", code: "POLICY_INVALID", message, expected: "a mapping", found: "another value" }],
        };
      }
      return validated(() => document.toJS({ maxAliasCount: MAX_ALIASES }), schema);
    });
}

function unreadable(message: string, where = ""): { problems: SaidProblem[] } {
  return { problems: [{ where, code: "POLICY_YAML_BROKEN", message, expected: "YAML", found: "what is no YAML" }] };
}

function validated<Schema extends v.GenericSchema>(read: () => unknown, schema: Schema): Read<v.InferOutput<Schema>> {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : "The document cannot be expanded.");
  }
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return {
    problems: result.issues.map((issue) => ({
      where: `/${v.getDotPath(issue)?.replaceAll(".", "/") ?? ""}`,
      code: "POLICY_INVALID",
      message: sentence(issue.message),
      expected: issue.expected ?? issue.message.replace(/^expected /, ""),
      // A check over several fields names the one that it is about: the value that stands there was found.
      found: shown(issue.path ? issue.path.at(-1)?.value : issue.input),
    })),
  };
}

function sentence(words: string): string {
  const text = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function shown(value: unknown): string {
  const json = value === undefined ? "nothing" : JSON.stringify(value);
  return json.length > MAX_FOUND ? `${json.slice(0, MAX_FOUND)}…` : json;
}
