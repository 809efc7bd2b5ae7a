import type { KillRow, RevisionRow, StoryTable } from "../../functions/story/ports.ts";
import type { SketchRow } from "../../shared/near-duplicate/sketch-rows.ts";
import type { Note } from "../../shared/notice/note.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { type Directive, directiveId } from "../../shared/story/directive.ts";
import type { Head } from "../../shared/story/head.ts";

/** The rows of a table in memory, shared by all who work on it. */
export interface Rows {
  heads: Map<string, Head>;
  revisions: Map<string, RevisionRow>;
  decisions: Map<string, Judgement>;
  kills: Map<string, KillRow>;
  directives: Map<string, Directive>;
  references: Map<string, Set<string>>;
  /** Stories that have a place in a quota, by its row. */
  places: Map<string, Set<string>>;
  sketches: Map<string, SketchRow>;
  notes: Map<string, Note>;
  /** Called with the new image of a head after every write of it: the stream. */
  onHead: (head: Head) => void;
}

export function emptyRows(): Rows {
  return {
    heads: new Map(),
    revisions: new Map(),
    decisions: new Map(),
    kills: new Map(),
    directives: new Map(),
    references: new Map(),
    places: new Map(),
    sketches: new Map(),
    notes: new Map(),
    onHead: () => undefined,
  };
}

/** The protocol's table in memory, with the same conditions as DynamoDB's. */
export function memoryTable(rows: Rows): StoryTable {
  const write = (head: Head): true => {
    rows.heads.set(head.pk, head);
    rows.onHead(head);
    return true;
  };
  return {
    async head(pk) {
      return rows.heads.get(pk);
    },
    async putHead(head, readTurn) {
      return rows.heads.get(head.pk)?.turn === readTurn && write(head);
    },
    async putRevision(row) {
      const key = `${row.pk} ${row.sk}`;
      if (!rows.revisions.has(key)) rows.revisions.set(key, row);
    },
    revision: async (pk, sk) => rows.revisions.get(`${pk} ${sk}`),
    revisions: async (pk) => [...rows.revisions.values()].filter((row) => row.pk === pk),
    async replaceRevision(row) {
      rows.revisions.set(`${row.pk} ${row.sk}`, row);
    },
    async putDecision(pk, sk, judgement) {
      const key = `${pk} ${sk}`;
      if (!rows.decisions.has(key)) rows.decisions.set(key, judgement);
    },
    decision: async (pk, sk) => rows.decisions.get(`${pk} ${sk}`),
    async putKill(row) {
      const key = `${row.pk} ${row.sk}`;
      if (!rows.kills.has(key)) rows.kills.set(key, row);
    },
    async kills(reference) {
      return [...rows.kills.values()].filter(({ pk }) => pk === reference).map(({ kill }) => kill);
    },
    async standing(pk) {
      const kills = [...rows.kills.values()].filter((row) => row.pk === pk).map(({ kill }) => kill);
      const given = [...rows.directives]
        .filter(([key]) => key.startsWith(`${pk} `))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return { head: rows.heads.get(pk), kills, directives: given.map(([, directive]) => directive) };
    },
    async putDirective(pk, directive) {
      const key = `${pk} ${directiveId(directive)}`;
      if (!rows.directives.has(key)) rows.directives.set(key, directive);
    },
    async takePlace({ pk, sk }, place, count) {
      const places = rows.places.get(`${pk} ${sk}`) ?? new Set();
      if (!places.has(place) && places.size >= count) return false;
      rows.places.set(`${pk} ${sk}`, places.add(place));
      return true;
    },
    async putReference(reference, pk) {
      rows.references.set(reference, (rows.references.get(reference) ?? new Set()).add(pk));
    },
    async referenced(reference) {
      return [...(rows.references.get(reference) ?? [])];
    },
    async putSketch(row) {
      rows.sketches.set(`${row.pk} ${row.sk}`, row);
    },
    sketchesOfOthers: async (pk, supplier) =>
      [...rows.sketches.values()].filter((row) => row.pk === pk && row.supplier !== supplier),
    async putNote(pk, note) {
      rows.notes.set(`${pk} ${note.turn}`, note);
    },
    noteBefore: async (pk, turn) =>
      [...rows.notes.entries()]
        .filter(([key, note]) => key.startsWith(`${pk} `) && note.turn < turn)
        .map(([, note]) => note)
        .sort((a, b) => b.turn - a.turn)[0],
    async settle(pk, turn, dueAt) {
      const head = rows.heads.get(pk);
      if (head?.turn !== turn) return false;
      const { owes: _owes, duePk: _duePk, dueAt: _dueAt, ...rest } = head;
      return write(dueAt ? { ...rest, dueAt, duePk: "DUE#0" } : rest);
    },
    async confirm(pk, turn, { policyHash, nextEvaluation, dueAt }) {
      const head = rows.heads.get(pk);
      if (head?.turn !== turn) return false;
      const { nextEvaluation: _next, duePk: _duePk, dueAt: _dueAt, ...rest } = head;
      return write({
        ...rest,
        policyHash,
        ...(nextEvaluation ? { nextEvaluation } : {}),
        ...(dueAt ? { dueAt, duePk: "DUE#0" } : {}),
      });
    },
    async defer(pk, seen, dueAt) {
      const head = rows.heads.get(pk);
      if (head?.turn !== seen.turn || head.dueAt !== seen.dueAt) return false;
      const { duePk: _duePk, dueAt: _dueAt, ...rest } = head;
      return write(dueAt ? { ...rest, dueAt, duePk: "DUE#0" } : rest);
    },
  };
}
