import type { Reading } from "../../shared/copy/reading.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import { contentHash } from "../../shared/story/content-hash.ts";
import type { Head, Revision } from "../../shared/story/head.ts";
import { revisionKey } from "../../shared/story/keys.ts";
import { rankOf } from "../../shared/story/rank.ts";
import { versionOf } from "../../shared/story/replaced-version.ts";
import { keepKill, killingOf, killStories } from "./kill-stories.ts";
import { withNearDuplicates } from "./near-duplicates.ts";
import { purgeRevision } from "./purge-texts.ts";
import { reinstatementOf } from "./reinstatement-of.ts";
import { keepRevision } from "./revisions.ts";
import { sendIfSoon } from "./send-if-soon.ts";
import { type Story, storyOf } from "./story.ts";
import { type Candidate, type Desk, takeTurn } from "./take-turn.ts";

/** When and in which order a file arrived. */
export interface Arrival {
  /** RFC 3339. */
  receivedAt: string;
  /** S3's sequencer of the event: orders writes to one key. */
  sequencer: string;
}

/** What became of one item of a known supplier. `turn` is the turn that it made, if it made one. */
export interface Stored {
  outcome: "stored" | "duplicate" | "stale";
  head: Head;
  turn?: number;
  judgement?: Judgement;
  /** What is found of a version that came too late: it is kept, and decides nothing. */
  late?: Judgement;
}

/**
 * Keeps an item as a revision of its story and decides the story anew. Every step may be repeated: each write is
 * conditional or the same again, so a second delivery, or a try after a crash between any two, ends in the same rows.
 * First all that others look for is written (references, kills, the revision), then the table is read, then the head.
 */
export async function storeStory(desk: Desk, reading: Reading, supplier: string, arrival: Arrival): Promise<Stored> {
  const candidate = candidateOf(reading, supplier, arrival);
  const { story, revision } = candidate;
  const killing = killingOf(desk, story, reading, arrival.receivedAt);
  const reinstatement = reinstatementOf(story, reading);
  const before = await desk.table.head(story.pk);
  if (before && !killing && isSettled(before, revision, desk)) {
    await sendIfSoon(desk, before);
    return { outcome: "duplicate", head: before };
  }
  await keepReferences(desk, story);
  if (killing) await keepKill(desk, story, killing);
  if (reinstatement) await desk.table.putDirective(story.pk, reinstatement);
  const found = { ...revision, reading: await withNearDuplicates(desk, story, reading) };
  await keepRevision(desk, story.pk, found);
  const turn = await takeTurn(desk, story.pk, { story, revision: found });
  if (!turn) throw new Error(`A turn with a candidate left no head: ${story.pk}`);
  if (turn.isPurged) await purgeRevision(desk, story.pk, revision.sk);
  if (killing) await killStories(desk, story, killing);
  const { outcome, head, judgement } = turn;
  if (outcome === "unchanged") return { outcome: "duplicate", head };
  return {
    outcome: outcome === "stale" ? "stale" : "stored",
    head,
    ...(outcome === "stale" ? { late: lateJudgement(desk, reading, head) } : {}),
    ...(judgement ? { turn: head.turn, judgement } : {}),
  };
}

/** Whoever wrote this head wrote all that goes before it. Other policies since then may decide the same copy otherwise. */
function isSettled(head: Head, revision: Revision, { policies }: Desk): boolean {
  return head.contentHash === revision.contentHash && head.policyHash === policies.hash;
}

function lateJudgement({ policies, now }: Desk, reading: Reading, head: Head): Judgement {
  return decide(reading, { policies, now: now(), kills: [], wasUsable: false, newer: versionOf(head) });
}

function candidateOf(reading: Reading, supplier: string, arrival: Arrival): Candidate {
  const story = storyOf(reading, supplier);
  const hash = contentHash(reading);
  const { version, versionCreated } = reading.article;
  const { sent } = reading.provenance;
  const rank = rankOf({ version, versionCreated, ...(sent ? { sent } : {}), sequencer: arrival.sequencer });
  return { story, revision: { sk: revisionKey(rank, hash), contentHash: hash, reading } };
}

/** The story's uri needs no row: its partition follows from it. */
async function keepReferences({ table }: Desk, { references, pk }: Story): Promise<void> {
  await Promise.all(references.slice(1).map((reference) => table.putReference(reference, pk)));
}
