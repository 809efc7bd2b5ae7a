import type { Reading } from "../../shared/copy/reading.ts";
import type { SketchRow } from "../../shared/near-duplicate/sketch-rows.ts";
import type { Note } from "../../shared/notice/note.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import type { Kill } from "../../shared/rights/desk.ts";
import type { Directive } from "../../shared/story/directive.ts";
import type { Head } from "../../shared/story/head.ts";
import type { QuotaRow } from "../../shared/story/quota-row.ts";

/** A revision row: the reading itself, or where it lies in the archive when the row would be too large; both while it is purged. */
export interface RevisionRow {
  pk: string;
  sk: string;
  reading?: Reading;
  archived?: string;
}

/** A kill as it waits under a reference, for stories that are here and stories still to come. */
export interface KillRow {
  pk: string;
  sk: string;
  kill: Kill;
}

/** A story as it stands: its head, and every kill and directive in its own partition, directives earliest first. */
export interface Standing {
  head: Head | undefined;
  kills: Kill[];
  directives: Directive[];
}

/** What a head says of a decision that was taken again and stands. */
export interface Confirmed {
  policyHash: string;
  nextEvaluation?: string | undefined;
  /** Kept as it is while the head owes an announcement. */
  dueAt?: string | undefined;
}

/**
 * The table as the protocol sees it: single items, conditions, consistent reads. Nothing here reads an index.
 * A condition that fails is an answer (`false`); everything else that goes wrong is thrown, for the message to be retried.
 */
export interface StoryTable {
  head(pk: string): Promise<Head | undefined>;
  /**
   * The head and the orders in its partition by one read. It is no snapshot: what is written meanwhile may be in it or not,
   * each item by itself, so that whoever decides by it writes over the turn that it gave, and no other.
   */
  standing(pk: string): Promise<Standing>;
  /** Writes the head only over the turn that was read; `undefined`: only where there is none. */
  putHead(head: Head, readTurn: number | undefined): Promise<boolean>;
  putRevision(row: RevisionRow): Promise<void>;
  revision(pk: string, sk: string): Promise<RevisionRow | undefined>;
  /** Every revision of a story. Its texts may be large: only for what is done once in a story's life. */
  revisions(pk: string): Promise<RevisionRow[]>;
  /** Puts a revision in the place of one that may not be kept as it was. */
  replaceRevision(row: RevisionRow): Promise<void>;
  putDecision(pk: string, sk: string, judgement: Judgement): Promise<void>;
  decision(pk: string, sk: string): Promise<Judgement | undefined>;
  putKill(row: KillRow): Promise<void>;
  kills(referenceKey: string): Promise<Kill[]>;
  /** Keeps what an operator ordered of a story, whether it is here yet or not. Kept already: nothing changes. */
  putDirective(pk: string, directive: Directive): Promise<void>;
  /** Takes a place in a row of at most `count`; `false` when others have them all. Who has one keeps it. */
  takePlace(row: QuotaRow, place: string, count: number): Promise<boolean>;
  /** That the story `pk` is known under this reference. */
  putReference(referenceKey: string, pk: string): Promise<void>;
  /** The stories known under this reference. */
  referenced(referenceKey: string): Promise<string[]>;
  putSketch(row: SketchRow): Promise<void>;
  /** Some stories of other suppliers under a hash of a run of words, at most twenty: runs that many texts hold tell nothing. */
  sketchesOfOthers(pk: string, supplier: string): Promise<SketchRow[]>;
  putNote(pk: string, note: Note): Promise<void>;
  /** The ledger's last entry of a turn below this one. */
  noteBefore(pk: string, turn: number): Promise<Note | undefined>;
  /** Marks the turn as announced and sets when the head is due next; `false` when another turn stands. */
  settle(pk: string, turn: number, dueAt: string | undefined): Promise<boolean>;
  /** Moves when a head is due, if it still stands as read. The stream sees it, and announces a head that owes. */
  defer(pk: string, seen: { turn: number; dueAt?: string | undefined }, dueAt: string | undefined): Promise<boolean>;
  /** Notes that the decision of a turn was taken again and stands; `false` when another turn stands. */
  confirm(pk: string, turn: number, confirmed: Confirmed): Promise<boolean>;
}

/** The archive bucket, for what the table or a notice cannot hold. */
export interface Archive {
  put(key: string, body: string, contentType: string): Promise<void>;
  get(key: string): Promise<string>;
  /** Gone already: nothing changes. */
  remove(key: string): Promise<void>;
}

/** Names an item of the table. */
export interface ItemKey {
  pk: string;
  sk: string;
}

/** Hands a head, or a receipt, to the release function after a delay. */
export interface ReleaseQueue {
  /** `seconds` from 0 to 900 (SQS's longest delay). */
  send(item: ItemKey, seconds: number): Promise<void>;
}
