import type { Note } from "../../../shared/notice/note.ts";
import { isUsable } from "../../../shared/record/states.ts";
import { NOTE_PREFIX } from "../../../shared/story/keys.ts";
import type { Answer } from "../answer.ts";
import type { Command } from "../command.ts";
import { findStory } from "../find-story.ts";
import { noteOf } from "../history.ts";
import { ledgerTable } from "../ledger-table.ts";
import { rowsUnder } from "../rows-under.ts";

/** Entries of one story's ledger that are shown. */
const MAX_NOTES = 2_000;

/** `reach`: who was told what of a story, from the ledger, which is never deleted. */
export const reach: Command = {
  name: "reach",
  usage: "reach STORY [--supplier ID]",
  does: "who was told what of a story, and under which attributes: whom a correction or a kill must reach",
  options: { supplier: "text" },
  takes: [1, 1],
  async run(world, asked): Promise<Answer> {
    const head = await findStory(world, asked.args[0] ?? "", asked.text("supplier"));
    const { rows } = await rowsUnder(world.rows, head.pk, NOTE_PREFIX, { most: MAX_NOTES });
    const notes = rows.map(noteOf);
    const attributes = notes.at(-1)?.attributes ?? {};
    const leftOut = notes.flatMap((note) => (note.leftOut ?? []).map(({ id, rule }) => [String(note.turn), id, rule]));
    return {
      tables: [
        ledgerTable(notes),
        {
          title: "Told under these values, to every subscriber whose filter matches one of them",
          head: ["attribute", "values"],
          rows: Object.entries(attributes).map(([name, values]) => [name, (values ?? []).join(", ")]),
          none: "Under none.",
        },
        ...(leftOut.length > 0 ? [{ title: "Left out", head: ["turn", "subscriber", "by rule"], rows: leftOut }] : []),
      ],
      says: [sentenceOn(notes, isUsable(head.state), head.owes !== undefined)],
      json: { uri: head.uri, supplier: head.supplier, state: head.state, notes, attributes },
    };
  },
};

function sentenceOn(notes: readonly Note[], usable: boolean, owes: boolean): string {
  const told = notes.flatMap(({ published }) => published.filter(({ topic, only }) => topic === "Notices" && !only));
  const last = told.at(-1)?.event;
  const waits = owes ? " Its last turn is not announced yet." : "";
  if (last === undefined) return `No subscriber was told of it.${waits}`;
  if (last === "withdrawn") return `Subscribers were told ${told.length} times, last that it is withdrawn.${waits}`;
  const stands = usable ? "that they may use it, which stands" : "that they may use it, WHICH NO LONGER STANDS";
  return `Subscribers were told ${told.length} times, last (${last}) ${stands}.${waits}`;
}
