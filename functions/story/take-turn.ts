import { isUsable } from "../../shared/record/states.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { decisionHash } from "../../shared/story/decision-hash.ts";
import { dueOf, type Head, nextHead, type Revision, standingSince } from "../../shared/story/head.ts";
import { replacedVersion } from "../../shared/story/replaced-version.ts";
import { decideWithinQuotas } from "./decide-within-quotas.ts";
import { lookBeside } from "./look-beside.ts";
import { namedStories } from "./named-stories.ts";
import { ordersOf } from "./orders-of.ts";
import type { Archive, ReleaseQueue, Standing, StoryTable } from "./ports.ts";
import { readRevision } from "./revisions.ts";
import { sendIfSoon } from "./send-if-soon.ts";
import { type Story, storyOf } from "./story.ts";

/** Writers that lose the turn to another read again; five losses in a row mean a storm, and the message is retried later. */
const MAX_ATTEMPTS = 5;

/** The rule that says that a text was kept as long as its supplier allows. */
const RETENTION = "RGT-606";

/** What every writer of a head is handed. */
export interface Desk {
  table: StoryTable;
  archive: Archive;
  queue: ReleaseQueue;
  policies: PolicyBundle;
  /** The clock: an RFC 3339 instant in UTC. */
  now: () => string;
}

/** What came of a turn: `turned` wrote one; `unchanged` found the decision standing; `stale` found a newer revision standing. */
export interface Turn {
  outcome: "turned" | "unchanged" | "stale";
  head: Head;
  judgement?: Judgement;
  /** The head that stood before a turn that was made. */
  before?: Head;
  /** Its supplier lets nobody keep its text any longer, and it is still there. */
  mustPurge: boolean;
  /** Its text was purged: no other version's is kept either. */
  isPurged: boolean;
}

/** Another writer took every turn that was tried: the message comes again. */
export class TurnLost extends Error {
  override name = "TurnLost";
}

/**
 * Decides one story again and writes its head, under the `turn` lock that every writer of a head takes.
 * With a candidate the newer of it and the standing revision counts; without one the standing revision is decided again.
 * References are read before the head in every attempt, those in the story's own partition with it, so that a kill or a
 * directive written meanwhile is seen by it, costs it the turn, or is seen by `announce`.
 * Gives `undefined` when there is no head and no candidate.
 */
export async function takeTurn(desk: Desk, pk: string, candidate?: Candidate): Promise<Turn | undefined> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const turn = await tryTurn(desk, pk, candidate);
    if (turn !== "lost") return turn;
  }
  throw new TurnLost(`The head ${pk} changed hands ${MAX_ATTEMPTS} times`);
}

/** A revision that has arrived, with the story that it belongs to. */
export interface Candidate {
  story: Story;
  revision: Revision;
}

async function tryTurn(desk: Desk, pk: string, candidate: Candidate | undefined): Promise<Turn | undefined | "lost"> {
  const { table } = desk;
  const before = candidate ? undefined : await standing(desk, pk);
  const story = candidate?.story ?? before?.story;
  if (!story) return undefined;
  // Where a story has no other name, its own partition was looked into already.
  const isKnown = before !== undefined && story.references.length === 1;
  const { head, kills, directives } = isKnown ? before : await ordersOf(table, story);
  const isNewer = candidate !== undefined && (head === undefined || supersedes(candidate.revision, head));
  const revision = isNewer ? candidate.revision : await revisionOf(desk, head as Head, before?.revision);
  const named = await namedStories(desk, story, revision.reading);
  const told = { kills, directives, ...(named.length > 0 ? { named } : {}), ...knownOf(head, revision, desk.now()) };
  const judgement = await decideWithinQuotas(desk, story, revision.reading, told);
  const hash = decisionHash(judgement);
  const isPurged = revision.reading.provenance.purged !== undefined;
  const mustPurge = !isPurged && judgement.findings.some(({ rule }) => rule === RETENTION);
  const kept = { mustPurge, isPurged };
  const isStale = !isNewer && candidate !== undefined && candidate.revision.contentHash !== head?.contentHash;
  if (head && head.revision === revision.sk && head.decisionHash === hash) {
    return { outcome: isStale ? "stale" : "unchanged", head: await confirmed(desk, head, judgement), ...kept };
  }
  const next = nextHead(head, { pk, uri: story.uri, supplier: story.supplier }, revision, judgement, hash);
  if (kills.length > 0) await lookBeside(desk, story, kills);
  await table.putDecision(pk, next.decision, judgement);
  if (!(await table.putHead(next, head?.turn))) return "lost";
  await sendIfSoon(desk, next);
  const outcome = isStale ? "stale" : "turned";
  return { outcome, head: next, judgement, ...kept, ...(head ? { before: head } : {}) };
}

/** What a decision on a revision must know of the head that stands and of what was found when it was stored. */
function knownOf(head: Head | undefined, revision: Revision, now: string) {
  const replaces = replacedVersion(head, revision.sk);
  const since = standingSince(head, revision, now);
  const { nearDuplicates } = revision.reading;
  return {
    wasUsable: head !== undefined && (head.wasUsable || isUsable(head.state)),
    ...(since ? { since } : {}),
    ...(nearDuplicates ? { nearDuplicates } : {}),
    ...(replaces ? { replaces } : {}),
  };
}

/** A revision takes the head when it ranks higher; the same content again is a duplicate, whatever its rank. */
function supersedes(revision: Revision, head: Head): boolean {
  return revision.contentHash !== head.contentHash && revision.sk > head.revision;
}

/** A story as it stands, with the revision that its head names: from them follow the references to look under. */
async function standing(
  desk: Desk,
  pk: string,
): Promise<(Standing & { revision: Revision; story: Story }) | undefined> {
  const { head, ...orders } = await desk.table.standing(pk);
  if (!head) return undefined;
  const revision = await revisionOf(desk, head, undefined);
  return { head, ...orders, revision, story: storyOf(revision.reading, head.supplier) };
}

async function revisionOf(desk: Desk, head: Head, known: Revision | undefined): Promise<Revision> {
  if (known?.sk === head.revision) return known;
  const reading = await readRevision(desk, head.pk, head.revision);
  return { sk: head.revision, contentHash: head.contentHash, reading };
}

/** The decision stands, but the clock that may change it has moved on, or other policies say the same of it. */
async function confirmed({ table }: Desk, head: Head, { decision }: Judgement): Promise<Head> {
  const { policyHash } = decision;
  const nextEvaluation = decision.nextEvaluation ?? undefined;
  const dueAt = head.owes === undefined ? dueOf(nextEvaluation) : head.dueAt;
  const isAsItStands = head.policyHash === policyHash && head.nextEvaluation === nextEvaluation && head.dueAt === dueAt;
  if (!isAsItStands) await table.confirm(head.pk, head.turn, { policyHash, nextEvaluation, dueAt });
  const { nextEvaluation: _next, dueAt: _due, ...rest } = head;
  return { ...rest, policyHash, ...(nextEvaluation ? { nextEvaluation } : {}), ...(dueAt ? { dueAt } : {}) };
}
