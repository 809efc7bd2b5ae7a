import type { PolicyProblem } from "./problem.ts";

/** A problem of a policy file on one line: file, place, sentence, what was expected and found, code. */
export function sayPolicyProblem({ file, where, message, expected, found, code }: PolicyProblem): string {
  const place = where ? `${file} ${where}` : file;
  // A sentence that says itself what is expected says it once.
  const isSaid = message.startsWith("Expected ");
  return `${place}: ${message} ${isSaid ? "Found" : `Expected ${expected}; found`} ${found}. (${code})`;
}
