import { PROBLEMS, type Problem } from "./problem.ts";

/** The sentence for a problem: what was found, where, and what to do. */
export function sayProblem(problem: Problem): string {
  const said = { detail: problem.detail ?? "no further detail", where: problem.where ?? "the file" };
  return PROBLEMS[problem.code].replace(/\{(detail|where)\}/g, (_, name: keyof typeof said) => said[name]);
}
