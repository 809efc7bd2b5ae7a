import * as v from "valibot";
import { isMap, parseAllDocuments } from "yaml";
import { canonicalJson } from "../../story/canonical-json.ts";
import { sha256 } from "../../story/sha256.ts";
import { lapsedReviews, lintPolicies, type PolicyProblem } from "./lint.ts";
import { POLICIES_SCHEMA, type Policy, type PolicyBundle, policySchema } from "./policy.ts";

/** Characters of one policy file: real ones have under 10,000; stops files that only grow the parser's tree. */
const MAX_FILE_CHARS = 200_000;
/** Aliases that may expand in one document: stops the "billion laughs" of nested anchors. */
const MAX_ALIASES = 20;

interface Source {
  file: string;
  policy: Policy;
}

/**
 * Reads policy files (YAML, several documents a file allowed) into one bundle. No bundle when any error is among the
 * problems: a policy that cannot be read must not leave its supplier to another's terms. With `today` (a day), past review dates are warned of. Never throws.
 */
export function compilePolicies(
  files: readonly { name: string; text: string }[],
  today?: string,
): { bundle: PolicyBundle | undefined; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const sources = files.flatMap((file) => readFile(file, problems));
  problems.push(...lintPolicies(sources), ...(today ? lapsedReviews(sources, today) : []));
  if (problems.some(({ severity }) => severity === "error")) return { bundle: undefined, problems };
  const policies = sources.map(({ policy }) => policy).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { bundle: { schema: POLICIES_SCHEMA, hash: sha256(canonicalJson(policies)), policies }, problems };
}

function readFile({ name, text }: { name: string; text: string }, problems: PolicyProblem[]): Source[] {
  const fail = (where: string, code: PolicyProblem["code"], message: string) => {
    problems.push({ file: name, where, code, severity: "error", message });
  };
  if (text.length > MAX_FILE_CHARS) {
    fail("", "POLICY_TOO_LARGE", `The file has ${text.length} characters; at most ${MAX_FILE_CHARS} are read.`);
    return [];
  }
  const sources: Source[] = [];
  for (const document of parseAllDocuments(text, { uniqueKeys: true, stringKeys: true })) {
    const [broken] = document.errors;
    if (broken) {
      const at = broken.linePos?.[0];
      fail(at ? `line ${at.line}, column ${at.col}` : "", "POLICY_YAML_BROKEN", broken.message.split("\n")[0] ?? "");
      continue;
    }
    if (document.contents === null) continue;
    if (!isMap(document.contents)) {
      fail("", "POLICY_INVALID", "Expected a policy, a mapping of fields.");
      continue;
    }
    const policy = validated(() => document.toJS({ maxAliasCount: MAX_ALIASES }), fail);
    if (policy) sources.push({ file: name, policy });
  }
  return sources;
}

function validated(
  read: () => unknown,
  fail: (where: string, code: PolicyProblem["code"], message: string) => void,
): Policy | undefined {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    fail("", "POLICY_YAML_BROKEN", error instanceof Error ? error.message : "The document cannot be expanded.");
    return undefined;
  }
  const result = v.safeParse(policySchema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    fail(`/${v.getDotPath(issue)?.replaceAll(".", "/") ?? ""}`, "POLICY_INVALID", issue.message);
  }
  return undefined;
}
