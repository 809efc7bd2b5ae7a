import type { Finding } from "../../record/finding.ts";
import { type Directive, directiveId, findingMark } from "../../story/directive.ts";

/** Which order answers what a finding waits for, where a person can answer it at all. */
const ANSWERS: Readonly<Record<string, readonly Directive["order"][]>> = {
  "review:rights-desk": ["release", "clear"],
  "editor-selection": ["pick"],
  "field:embargoedUntil": ["set"],
};

/** The orders that can answer a finding: none where it waits for anything but a person. */
export function ordersAnswering(releaseOn: readonly string[]): readonly Directive["order"][] {
  const [only, ...others] = releaseOn;
  return only === undefined || others.length > 0 ? [] : (ANSWERS[only] ?? []);
}

/** The id of the directive that lifts a finding. Only what the finding waits for is answered, never an absent grant. */
export function liftedBy(
  finding: Finding,
  releaseOn: readonly string[],
  directives: readonly Directive[] = [],
): string | undefined {
  const orders = ordersAnswering(releaseOn);
  if (orders.length === 0) return undefined;
  const answer = directives.find((directive) => orders.includes(directive.order) && isOf(directive, finding));
  return answer && directiveId(answer);
}

function isOf(directive: Directive, finding: Finding): boolean {
  // A story that was picked stays picked, whatever its next version says.
  if (directive.order === "pick") return true;
  if (directive.order === "set" && directive.field !== "embargoedUntil") return false;
  return directive.lifts?.includes(findingMark(finding)) ?? false;
}
