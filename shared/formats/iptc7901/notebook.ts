import type { Passage } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { wireBlocks } from "../../wire/wire-blocks.ts";

/** What stands under a story: notes to the desk, and lists that are neither note nor text. */
export interface Notebook {
  notes: Passage[];
  /** Lists by their heading: links, places, pictures. */
  lists: Record<string, string[]>;
}

const OPENS = /^# \p{L}/u;
const SECTION = /^## ?(\p{L}.{0,80})$/u;
/** Sections that hold neither terms nor word to the desk. Any other is read as a note: terms may be in it. */
const LISTS = /^(?:internet(?: links?)?|links?|weblinks?|orte|ort|locations?|places?)$/i;
/** Sections kept; a desk writes a handful. */
const MAX_SECTIONS = 50;

/** Where the notebook starts among the lines; -1 where there is none. */
export function notebookStart(lines: readonly TextBlock[]): number {
  return lines.findIndex(({ text }) => OPENS.test(text));
}

/** Reads the lines from the notebook's heading on: what is listed under links and places, all else as notes. */
export function notebookOf([, ...lines]: readonly TextBlock[]): Notebook {
  const notes: Passage[] = [];
  const lists = new Map<string, string[]>();
  let section = "";
  const opens = ({ text, isIndented }: TextBlock) => !isIndented && /^(?:-|##)/.test(text);
  for (const { text, span } of wireBlocks(lines, { opens, continues: ({ isIndented }) => isIndented })) {
    const heading = SECTION.exec(text)?.[1];
    if (heading !== undefined) {
      section = heading.trim();
      if (!LISTS.test(section)) notes.push({ role: "ed-note", text: section, span });
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const said = text.replace(/^- ?/, "");
    if (!LISTS.test(section)) notes.push({ role: "ed-note", text: said, span });
    else if (lists.has(section)) lists.get(section)?.push(said);
    else if (lists.size < MAX_SECTIONS) lists.set(section, [said]);
  }
  return { notes, lists: Object.fromEntries(lists) };
}
