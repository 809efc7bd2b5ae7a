import type { Desk } from "./desk.ts";

/**
 * What a decision rested on besides copy, policies, orders and the clock, as the decision keeps it: whether subscribers
 * had been told, what a kill named, which versions stood. Undefined where there was nothing of it.
 */
export function givenOf({ policies, now, kills, directives, ...rest }: Desk): Record<string, unknown> | undefined {
  const given = Object.entries(rest).filter(([, value]) => !isNothing(value));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === false;
}
