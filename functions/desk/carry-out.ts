import { sha256 } from "../../shared/story/sha256.ts";
import type { Author } from "../story/give-directive.ts";
import type { Answer, Proposal } from "./answer.ts";
import type { World } from "./world.ts";

/** Names of what was touched that one entry of the audit holds: a DynamoDB item ends at 400 KB. */
const MAX_NAMED = 100;
/** Partition of the audit's entries of one day. */
export const auditKey = (day: string): string => `AUDIT#${day}`;

/** One entry of the audit: who did what, why, and what came of it. Never changed once it has ended, never deleted. */
export interface AuditEntry {
  at: string;
  who: string;
  why: string;
  command: string;
  does: string;
  touches: readonly string[];
  count: number;
  outcome: "begun" | "done" | "failed";
  /** What came of it, where that says more than what it does. */
  came?: string;
}

/**
 * Does what was proposed, and says so in the audit: first that it begins, so that nothing is done in silence, then how it
 * ended. What it throws is thrown on.
 */
export async function carryOut(world: World, command: string, proposal: Proposal, author: Author): Promise<Answer> {
  const at = world.now();
  const { does, touches, count } = proposal;
  const entry = { at, ...author, command, does, touches: touches.slice(0, MAX_NAMED), count };
  const key = { pk: auditKey(at.slice(0, 10)), sk: `${at}#${sha256(JSON.stringify(entry)).slice(0, 8)}` };
  const put = (outcome: AuditEntry["outcome"], came?: string): Promise<void> =>
    world.rows.put({ ...key, ...entry, outcome, ...(came === undefined ? {} : { came }) });
  await put("begun");
  try {
    const answer = await proposal.act(author);
    await put("done", answer.came);
    return answer;
  } catch (error) {
    await put("failed");
    throw error;
  }
}
