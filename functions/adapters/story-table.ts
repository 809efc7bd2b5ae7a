import type { Reading } from "../../shared/copy/reading.ts";
import { type SketchRow, sketchesOf } from "../../shared/near-duplicate/sketch-rows.ts";
import type { Note } from "../../shared/notice/note.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import type { Kill } from "../../shared/rights/desk.ts";
import { type Directive, directiveId } from "../../shared/story/directive.ts";
import type { Head } from "../../shared/story/head.ts";
import {
  ARTICLE_PREFIX,
  dueShard,
  HEAD_KEY,
  KILL_PREFIX,
  LOG_PREFIX,
  noteKey,
  REVISION_PREFIX,
} from "../../shared/story/keys.ts";
import type { RevisionRow, StoryTable } from "../story/ports.ts";
import type { Dynamo, Row } from "./dynamo.ts";

const absent = { condition: "attribute_not_exists(pk)" } as const;

/**
 * The protocol's table in DynamoDB. Readings and judgements are kept as JSON strings: DynamoDB refuses more than
 * 32 levels, and a map of them would cost more write units than the text.
 */
export function storyTable(rows: Dynamo): StoryTable {
  const under = async (pk: string, prefix: string) =>
    rows.query({ KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)", values: { ":pk": pk, ":sk": prefix } });
  const lastNote = async (pk: string, turn: number): Promise<Row | undefined> => {
    const [row] = await rows.query({
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      values: { ":pk": pk, ":first": noteKey(0), ":last": noteKey(turn) },
      ScanIndexForward: false,
      limit: 1,
    });
    return row;
  };
  return {
    head: async (pk) => (await rows.get(pk, HEAD_KEY)) as Head | undefined,
    async standing(pk) {
      // Head, kills and the log sort one after the other: one read of one unit, where there is no order.
      const found = await rows.query({
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
        values: { ":pk": pk, ":first": HEAD_KEY, ":last": `${LOG_PREFIX}~` },
      });
      return {
        head: found.find(({ sk }) => sk === HEAD_KEY) as Head | undefined,
        kills: found.flatMap(({ kill }) => (kill ? (kill as Kill) : [])),
        directives: found.flatMap(({ directive }) => (directive ? (directive as Directive) : [])),
      };
    },
    putHead: (head, readTurn) =>
      rows.put(
        { ...head },
        readTurn === undefined ? absent : { condition: "turn = :turn", values: { ":turn": readTurn } },
      ),
    async putRevision({ pk, sk, reading, archived }) {
      await rows.put({ pk, sk, ...(reading ? { reading: JSON.stringify(reading) } : { archived }) }, absent);
    },
    async revision(pk, sk): Promise<RevisionRow | undefined> {
      const row = await rows.getKept(pk, sk);
      return row && revisionOf(pk, row);
    },
    async revisions(pk) {
      return (await under(pk, REVISION_PREFIX)).map((row) => revisionOf(pk, row));
    },
    async replaceRevision({ pk, sk, reading, archived }) {
      await rows.put({ pk, sk, archived, ...(reading ? { reading: JSON.stringify(reading) } : {}) });
    },
    async putDecision(pk, sk, judgement) {
      await rows.put({ pk, sk, judgement: JSON.stringify(judgement) }, absent);
    },
    async decision(pk, sk) {
      const row = await rows.getKept(pk, sk);
      return row && (JSON.parse(String(row.judgement)) as Judgement);
    },
    async putKill({ pk, sk, kill }) {
      await rows.put({ pk, sk, kill }, absent);
    },
    kills: async (reference) => (await under(reference, KILL_PREFIX)).map((row) => row.kill as Kill),
    async putDirective(pk, directive) {
      await rows.put({ pk, sk: directiveId(directive), directive }, absent);
    },
    takePlace: ({ pk, sk, expiresAt }, place, count) =>
      rows.update(pk, sk, {
        update: `ADD places :place${expiresAt === undefined ? "" : " SET expiresAt = if_not_exists(expiresAt, :end)"}`,
        condition: "attribute_not_exists(places) OR size(places) < :count OR contains(places, :one)",
        values: {
          ":place": new Set([place]),
          ":one": place,
          ":count": count,
          ...(expiresAt === undefined ? {} : { ":end": expiresAt }),
        },
      }),
    async putReference(reference, pk) {
      await rows.put({ pk: reference, sk: pk });
    },
    referenced: async (reference) => (await under(reference, ARTICLE_PREFIX)).map((row) => String(row.sk)),
    async putSketch({ sketch, ...row }) {
      await rows.put({ ...row, runs: sketch.runs, least: sketch.least.map((hash) => hash.toString(36)).join(" ") });
    },
    async sketchesOfOthers(pk, supplier) {
      const { first, behind } = sketchesOf(supplier);
      const [before, after] = await Promise.all([
        rows.query({ KeyConditionExpression: "pk = :pk AND sk < :sk", values: { ":pk": pk, ":sk": first }, limit: 10 }),
        rows.query({
          KeyConditionExpression: "pk = :pk AND sk > :sk",
          values: { ":pk": pk, ":sk": behind },
          limit: 10,
        }),
      ]);
      return [...before, ...after].map(({ runs, least, ...row }) => ({
        ...(row as unknown as Omit<SketchRow, "sketch">),
        sketch: {
          runs: Number(runs),
          least: String(least)
            .split(" ")
            .map((hash) => Number.parseInt(hash, 36)),
        },
      }));
    },
    async putNote(pk, note) {
      await rows.put({ pk, sk: noteKey(note.turn), ...note });
    },
    async noteBefore(pk, turn) {
      if (turn <= 1) return undefined;
      // Nearly always the turn before was announced; a turn that another overtook was not.
      const row = (await rows.getKept(pk, noteKey(turn - 1))) ?? (turn > 2 ? await lastNote(pk, turn - 2) : undefined);
      if (!row) return undefined;
      const { pk: _pk, sk: _sk, ...note } = row;
      return note as unknown as Note;
    },
    settle: (pk, turn, dueAt) =>
      rows.update(pk, HEAD_KEY, {
        update: dueAt ? "SET dueAt = :dueAt, duePk = :duePk REMOVE owes" : "REMOVE owes, duePk, dueAt",
        condition: "turn = :turn",
        values: { ":turn": turn, ...(dueAt ? { ":dueAt": dueAt, ":duePk": dueShard(pk) } : {}) },
      }),
    confirm(pk, turn, { policyHash, nextEvaluation, dueAt }) {
      const set = ["policyHash = :policyHash"];
      const remove: string[] = [];
      const values: Record<string, unknown> = { ":turn": turn, ":policyHash": policyHash };
      const put = (name: string, value: string | undefined): void => {
        if (value === undefined) remove.push(name);
        else set.push(`${name} = :${name}`);
        if (value !== undefined) values[`:${name}`] = value;
      };
      put("nextEvaluation", nextEvaluation);
      put("dueAt", dueAt);
      put("duePk", dueAt && dueShard(pk));
      return rows.update(pk, HEAD_KEY, {
        update: `SET ${set.join(", ")}${remove.length > 0 ? ` REMOVE ${remove.join(", ")}` : ""}`,
        condition: "turn = :turn",
        values,
      });
    },
    defer: (pk, seen, dueAt) =>
      rows.update(pk, HEAD_KEY, {
        update: dueAt ? "SET dueAt = :dueAt, duePk = :duePk" : "REMOVE duePk, dueAt",
        condition: seen.dueAt ? "turn = :turn AND dueAt = :seen" : "turn = :turn AND attribute_not_exists(dueAt)",
        values: {
          ":turn": seen.turn,
          ...(seen.dueAt ? { ":seen": seen.dueAt } : {}),
          ...(dueAt ? { ":dueAt": dueAt, ":duePk": dueShard(pk) } : {}),
        },
      }),
  };
}

function revisionOf(pk: string, { sk, reading, archived }: Row): RevisionRow {
  return {
    pk,
    sk: String(sk),
    ...(typeof reading === "string" ? { reading: JSON.parse(reading) as Reading } : {}),
    ...(typeof archived === "string" ? { archived } : {}),
  };
}
