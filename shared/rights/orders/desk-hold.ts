import type { Directive } from "../../story/directive.ts";
import { isAfter } from "../instant.ts";

/** The desk's own orders to withhold a story that no later release lifts, and that time has not ended. */
export function deskHolds(
  { directives = [], now }: { directives?: readonly Directive[]; now: string },
  order: "hold" | "withdraw",
): (Directive & { order: "hold" | "withdraw" })[] {
  return directives.flatMap((directive, at) => {
    if (directive.order !== order) return [];
    if (directive.order === "hold" && directive.until && !isAfter(directive.until, now)) return [];
    const isReleased = directives.slice(at + 1).some((later) => later.order === "release");
    return isReleased ? [] : [directive as Directive & { order: "hold" | "withdraw" }];
  });
}
