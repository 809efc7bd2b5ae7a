import { agencyNamed } from "./agencies.ts";
import { foldName } from "./names.ts";

/** What a name is looked up by: two names are the same body's when they share a key. */
export function nameKeys(name: string): string[] {
  const agency = agencyNamed(name);
  return [`name ${foldName(name)}`, ...(agency === undefined ? [] : [`agency ${agency}`])];
}
