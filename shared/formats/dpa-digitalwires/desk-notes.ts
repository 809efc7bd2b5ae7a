import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { line, text } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import type { Removed } from "../../record/provenance.ts";
import { type DeskNote, ordersOf } from "./desk-orders.ts";

/** What an entry says to desks: for all of them to hear, or never to leave ours. */
export interface DeskNotes {
  edNote?: string;
  passages: Passage[];
  statements: Statement[];
  removed: Removed[];
  faults: Fault[];
}

/** Notes of one entry; a long report has some twenty. */
const MOST_NOTES = 500;

function listed(entry: Fields, at: string, notes: Notes): DeskNote[] {
  const { ednotes } = entry;
  const place = step(at, "ednotes");
  if (isEmpty(ednotes)) return [];
  if (!Array.isArray(ednotes)) return refuse(notes, place, ednotes, "a list") ?? [];
  if (ednotes.length > MOST_NOTES) refuse(notes, place, ednotes.length, `at most ${MOST_NOTES} notes`);
  return ednotes.slice(0, MOST_NOTES).flatMap((raw: unknown, index) => {
    const pointer = step(place, index);
    if (!isFields(raw)) return refuse(notes, pointer, raw, "an object") ?? [];
    const words = text(raw.ednote, step(pointer, "ednote"), notes);
    const role = line(raw.role, step(pointer, "role"), notes) ?? "";
    return words ? [{ role, text: words.trim(), pointer, isPublic: raw.is_publishable === true }] : [];
  });
}

/** The lines of a notepad's page that the notes do not say already. */
function notepadLines(html: unknown, pointer: string, isPublic: boolean, said: ReadonlySet<string>): DeskNote[] {
  if (typeof html !== "string") return [];
  return htmlPassages(html, pointer)
    .flatMap(({ text: block }) => block.split("\n"))
    .filter((words) => !said.has(words))
    .map((words) => ({ role: "", text: words, pointer, isPublic }));
}

/**
 * Reads the notes to desks of an entry: `ednotes`, and the notepad that shows them as a page. What is not to be
 * published is kept apart with its place, and never among the notes that an article carries.
 */
export function deskNotesOf(entry: Fields, at: string, notes: Notes): DeskNotes {
  const own = listed(entry, at, notes);
  const said = new Set(own.map((note) => cleanText(note.text)));
  const notepad = isFields(entry.notepad) ? entry.notepad : {};
  const page = (name: string, isPublic: boolean) =>
    notepadLines(notepad[name], step(step(at, "notepad"), name), isPublic, said);
  const shown = page("public_html", true);
  const hidden = page("nonpublic_html", false);
  const isOurs = ({ isPublic }: DeskNote) => isPublic;
  const open = own.some(isOurs) ? own.filter(isOurs) : shown;
  const secret = [...own.filter((note) => !isOurs(note)), ...hidden];
  return {
    ...(open.length > 0 ? { edNote: open.map((note) => note.text).join("\n") } : {}),
    passages: [...own.filter(isOurs), ...shown].map((note) => ({
      role: "ed-note",
      text: cleanText(note.text),
      pointer: note.pointer,
    })),
    removed: secret.map((note) => ({ reason: "not-for-publication", text: note.text, pointer: note.pointer })),
    ...ordersOf(entry, at, own, hidden),
  };
}
