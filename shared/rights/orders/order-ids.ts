import { type Directive, directiveId } from "../../story/directive.ts";
import { killId } from "../../story/keys.ts";
import type { Kill } from "../desk.ts";

/** The ids of the kills and directives that a decision weighs: what is on record and not among them came after it. */
export function orderIds({
  kills,
  directives = [],
}: {
  kills: readonly Kill[];
  directives?: readonly Directive[];
}): string[] {
  return [...new Set([...kills.map(killId), ...directives.map(directiveId)])].sort();
}
