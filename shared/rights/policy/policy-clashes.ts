import { HEARTBEAT, HEARTBEAT_PREFIX } from "../../heartbeat/heartbeat.ts";
import { nameKeys } from "../name-keys.ts";
import type { PolicySource } from "./lint.ts";
import type { PolicyProblem } from "./problem.ts";

/** How values of each way are compared when copy is matched, so that what clashes there clashes here. */
const KEYS_OF = {
  prefix: (value: string) => [value],
  sender: (value: string) => [value],
  provider: nameKeys,
  host: (value: string) => [value.toLowerCase()],
  creditLine: nameKeys,
  notice: (value: string) => [value.toLowerCase().replace(/\s+/g, " ").trim()],
} as const;
const WAYS = Object.keys(KEYS_OF) as (keyof typeof KEYS_OF)[];

/** RGT-906 and ids used twice: what would leave it open whose copy an item is. Each value is looked up once. */
export function clashesOf(sources: readonly PolicySource[]): PolicyProblem[] {
  const ids = new Set<string>([HEARTBEAT.supplier]);
  const holders = new Map<string, string>([[`prefix ${HEARTBEAT_PREFIX}`, HEARTBEAT.supplier]]);
  const problems: PolicyProblem[] = [];
  for (const { file, policy } of sources) {
    if (ids.has(policy.id)) {
      const message = `The id ${policy.id} is used twice.`;
      const said = { message, expected: "an id of its own", found: policy.id };
      problems.push({ file, where: "/id", code: "POLICY_ID_TWICE", severity: "error", ...said });
      continue;
    }
    ids.add(policy.id);
    for (const way of WAYS) {
      for (const value of policy.match[way] ?? []) {
        const keys = KEYS_OF[way](value).map((key) => `${way} ${key}`);
        const other = keys.map((key) => holders.get(key)).find((id) => id !== undefined && id !== policy.id);
        for (const key of keys) holders.set(key, holders.get(key) ?? policy.id);
        if (!other) continue;
        const message = `${other} and ${policy.id} both match ${way} "${value}".`;
        const said = { message, expected: "a value of its own", found: value };
        problems.push({ file, where: `/match/${way}`, code: "RGT-906", severity: "error", ...said });
      }
    }
  }
  return problems;
}
