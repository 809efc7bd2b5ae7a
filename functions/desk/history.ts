import type { Note } from "../../shared/notice/note.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import type { Kill } from "../../shared/rights/desk.ts";
import type { Directive } from "../../shared/story/directive.ts";
import { DECISION_PREFIX, KILL_PREFIX, LOG_PREFIX, NOTE_PREFIX, REVISION_PREFIX } from "../../shared/story/keys.ts";
import type { Row, Rows } from "./ports.ts";
import { rowsUnder } from "./rows-under.ts";

/** Rows of each kind that are shown of one story; the oldest are left out. */
const MAX_ROWS = 500;

/** A revision of a story by its key: what ranks it. */
export interface RevisionLine {
  sk: string;
  version: string;
  /** RFC 3339; the earliest time there is where the copy has none. */
  versionCreated: string;
  archived?: string;
}

/** A decision on a story, as it was taken. */
export interface DecisionLine {
  sk: string;
  turn: number;
  judgement: Judgement;
}

/** All that is on record of one story. */
export interface History {
  revisions: RevisionLine[];
  decisions: DecisionLine[];
  notes: Note[];
  kills: Kill[];
  directives: Directive[];
  /** Some rows are older than those that are shown. */
  hasMore: boolean;
}

/** Reads what is on record of a story, the bodies of its revisions left where they are. */
export async function historyOf(rows: Rows, pk: string): Promise<History> {
  const newest = { most: MAX_ROWS, newestFirst: true };
  const [revisions, decisions, notes, kills, directives] = await Promise.all([
    rowsUnder(rows, pk, REVISION_PREFIX, { ...newest, attributes: ["archived"] }),
    rowsUnder(rows, pk, DECISION_PREFIX, newest),
    rowsUnder(rows, pk, NOTE_PREFIX, newest),
    rowsUnder(rows, pk, KILL_PREFIX, newest),
    rowsUnder(rows, pk, LOG_PREFIX, newest),
  ]);
  return {
    revisions: revisions.rows.map(revisionLine),
    decisions: decisions.rows.map(decisionLine),
    notes: notes.rows.map(noteOf),
    kills: kills.rows.map(({ kill }) => kill as Kill),
    directives: directives.rows.map(({ directive }) => directive as Directive),
    hasMore: [revisions, decisions, notes, kills, directives].some(({ hasMore }) => hasMore),
  };
}

function revisionLine({ sk, archived }: Row): RevisionLine {
  const [, rank = ""] = String(sk).split("#");
  const [version = "", versionCreated = ""] = rank.split("|");
  const numbers = version.split(".").map(Number);
  while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop();
  return {
    sk: String(sk),
    version: numbers.join("."),
    versionCreated,
    ...(archived ? { archived: String(archived) } : {}),
  };
}

/** A row of a decision as what it says. */
export function decisionLine({ sk, judgement }: Row): DecisionLine {
  return {
    sk: String(sk),
    turn: Number(String(sk).split("#")[1]),
    judgement: JSON.parse(String(judgement)) as Judgement,
  };
}

/** A row of the ledger as its entry. */
export function noteOf({ pk: _pk, sk: _sk, ...note }: Row): Note {
  return note as unknown as Note;
}
