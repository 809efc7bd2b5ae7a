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
        return unreadable(
          sentence((broken.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")),
          at ? `line ${at.line}, column ${at.col}` : "",
        );
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
  return { problems: firstOfEach(result.issues.map(problemOf)) };
}

function problemOf(issue: v.BaseIssue<unknown>): SaidProblem {
  // A check over several fields names the one that it is about: the value that stands there was found.
  const value = issue.path ? issue.path.at(-1)?.value : issue.input;
  const isOwn = !/^Invalid \w/.test(issue.message);
  const [, wish] = /^expected (.*)$/.exec(issue.message) ?? [];
  return {
    where: `/${v.getDotPath(issue)?.replaceAll(".", "/") ?? ""}`,
    code: "POLICY_INVALID",
    message: isOwn ? sentence(issue.message) : plainly(issue, value),
    expected: wish ?? (issue.expected ? listed(issue.expected) : "another value"),
    found: shown(value),
  };
}

/** The schema's notation of what may stand somewhere, for people. */
function listed(expected: string): string {
  if (expected === "never") return "another name";
  return expected
    .replace(/^>=/, "at least ")
    .replace(/[()]/g, "")
    .replaceAll(" | ", ", ")
    .replace("Object", "a mapping");
}

/** What the schema's own words say to programmers, said to whoever keeps policies. */
function plainly({ expected, message }: v.BaseIssue<unknown>, value: unknown): string {
  if (expected === "never") return "There is no such field here.";
  if (value === undefined) return "It is missing.";
  const near = typeof value === "string" ? nearest(value, expected ?? "") : undefined;
  const suggestion = near ? ` Did you mean "${near}"?` : "";
  return `${message.startsWith("Invalid length") ? "It is too short." : "No such value may stand here."}${suggestion}`;
}

/** Letters that a slip of the hand changes. */
const SLIPS = 2;

/** The one of the quoted values that is nearest to a misspelled one. */
function nearest(value: string, expected: string): string | undefined {
  const known = Array.from(expected.matchAll(/"([^"]{1,40})"/g), ([, one = ""]) => one);
  return known.find((one) => Math.abs(one.length - value.length) <= SLIPS && slips(value.slice(0, 40), one) <= SLIPS);
}

/** Levenshtein's distance of two short words. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    let last = i + 1;
    row = row.map((above, j) => {
      if (j === 0) return last;
      const kept = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      last = Math.min(above + 1, last + 1, kept);
      return last;
    });
  }
  return row[b.length] ?? 0;
}

/** One place is told of once: the second complaint is the first in other words. */
function firstOfEach(problems: readonly SaidProblem[]): SaidProblem[] {
  const told = new Set<string>();
  return problems.filter(({ where }) => !told.has(where) && told.add(where));
}

function sentence(words: string): string {
  const text = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function shown(value: unknown): string {
  const json = value === undefined ? "nothing" : JSON.stringify(value);
  return json.length > MAX_FOUND ? `${json.slice(0, MAX_FOUND)}…` : json;
}
