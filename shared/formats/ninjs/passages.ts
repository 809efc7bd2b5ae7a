import type { Passage } from "../../copy/item-copy.ts";
import { type Fields, type Notes, step } from "../../json/notes.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { distinct, textsOf } from "./texts.ts";

/** The texts above a body, in the order of an article: note to the desk, headline, standfirst. */
export function topPassages(fields: Fields, at: string, notes: Notes): Passage[] {
  const name = "edNote" in fields ? "edNote" : "ednote";
  const edNote = fields[name];
  const passages: Passage[] = [];
  if (typeof edNote === "string" && edNote.trim() !== "") {
    passages.push({ role: "ed-note", text: cleanText(edNote), pointer: step(at, name) });
  }
  for (const kind of ["headline", "description"] as const) {
    const role = kind === "headline" ? "headline" : "standfirst";
    for (const { value, pointer } of distinct(textsOf(fields, at, kind, notes))) {
      passages.push({ role, text: value, pointer });
    }
  }
  return passages;
}
