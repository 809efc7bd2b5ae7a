import { agencyNamed } from "./agencies.ts";
import type { Policy } from "./policy/policy.ts";

/** A name as it is compared: case, a leading article and punctuation aside. Whole names only, never parts of one. */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.,;:'’"()©®™]/g, "")
    .replace(/^\s*the\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether two credits name the same body; agencies under any of their spellings. */
export function isSameName(a: string, b: string): boolean {
  const agency = agencyNamed(a);
  return foldName(a) === foldName(b) || (agency !== undefined && agency === agencyNamed(b));
}

/** Whether a credit names the party that a policy is with, or is one of the names it goes by. */
export function isOwnName(name: string, { party, match }: Policy): boolean {
  const own = [party.name, ...(match.provider ?? []), ...(match.creditLine ?? [])];
  return own.some((held) => isSameName(held, name));
}

/** Whether a policy covers copy credited to a name: its party's own, or one that it says it carries. */
export function isGrantedName(name: string, policy: Policy): boolean {
  if (isOwnName(name, policy)) return true;
  const { carries = [], trust } = policy;
  if (trust !== "contracted") return false;
  return carries === "any" || carries.some((held) => isSameName(held, name));
}

/**
 * Whether a policy covers copy under a credit. A chain a/b/c is passed on by its last name: a contract that covers that
 * name covers it. Public terms cover only their own party's work.
 */
export function isGrantedCredit(credit: string, policy: Policy): boolean {
  const names = namesOfCredit(credit);
  if (policy.trust !== "contracted") return names.every((name) => isOwnName(name, policy));
  const last = names.at(-1);
  return last !== undefined && isGrantedName(last, policy);
}

/** What credits call an agency's own archive, behind its name: `AFP/Archives`. It is nobody else. */
const ARCHIVE =
  /^(?:archives?|archiv|archivbild|file|file photo|archivo|archivio|arquivo|arkiv|archief|arkisto|[أا]رشيف)$/iu;

/** The names of a credit chain such as `AFP/Jane Doe`, in order. */
export function namesOfCredit(credit: string): string[] {
  return credit
    .split(/\s*\/\s*|\s+via\s+/)
    .map((name) => name.trim())
    .filter((name, at) => name !== "" && !(at > 0 && ARCHIVE.test(name)));
}
