import type { Passage } from "../../copy/item-copy.ts";
import type { Fields, Notes } from "../../json/notes.ts";
import { isFields, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import type { Article } from "../../record/article.ts";

type Valued = NonNullable<Article["headlines"]>[number];

/** The words of an item above its text: what goes into the article's fields, and what is read for terms. */
export interface Texts {
  headlines: Valued[];
  descriptions: Valued[];
  by?: string;
  located?: string;
  passages: Passage[];
}

/** Where a line goes: its field, the role of that in ninjs, and of the passage. The note of an editor is for readers. */
const LINES = [
  { field: "headline", role: "main", goes: "headlines", passage: "headline" },
  { field: "headline_extended", role: "extended", goes: "headlines", passage: "headline" },
  { field: "headline_seo", role: "seo", goes: "headlines", passage: "headline" },
  { field: "description_summary", role: "summary", goes: "descriptions", passage: "standfirst" },
  { field: "description_editornotes", role: "editornotes", goes: "descriptions", passage: "ed-note" },
  { field: "description_caption", role: "caption", goes: "descriptions", passage: "caption" },
] as const;

/** Bylines of one item; a collection of briefs has some ten. */
const MOST_BYLINES = 50;

// Bylines as they are to be printed; who took a picture or produced a video stands in a field of its own.
function bylineOf(item: Fields, at: string, notes: Notes): string | undefined {
  const { bylines, photographer, producer } = item;
  const listed = Array.isArray(bylines) ? bylines.slice(0, MOST_BYLINES) : [];
  const names = listed.flatMap((raw: unknown, index) => {
    const place = step(step(at, "bylines"), index);
    return isFields(raw) ? (line(raw.by, step(place, "by"), notes) ?? []) : [];
  });
  if (names.length > 0) return names.join("; ");
  return [photographer, producer].flatMap((one) => (isFields(one) ? (line(one.name, at, notes) ?? []) : []))[0];
}

function cityOf({ datelinelocation }: Fields, at: string, notes: Notes): string | undefined {
  return isFields(datelinelocation) ? line(datelinelocation.city, `${at}/datelinelocation/city`, notes) : undefined;
}

/** Reads the texts above an item's story. `part` is the association that they belong to. */
export function textsOf(item: Fields, at: string, notes: Notes, part?: string): Texts {
  const texts: Texts = { headlines: [], descriptions: [], passages: [] };
  for (const { field, role, goes, passage } of LINES) {
    const value = line(item[field], step(at, field), notes);
    if (!value || texts[goes].some((other) => other.value === value)) continue;
    texts[goes].push({ role, value });
    // Whatever is written at a picture is its caption.
    const own = part === undefined ? { role: passage } : { role: "caption" as const, part };
    if (part === undefined || goes === "descriptions") {
      texts.passages.push({ ...own, text: value, pointer: step(at, field) });
    }
  }
  if (typeof item.ednote === "string" && cleanText(item.ednote) !== "") {
    const role = part === undefined ? { role: "ed-note" as const } : { role: "caption" as const, part };
    texts.passages.push({ ...role, text: cleanText(item.ednote), pointer: step(at, "ednote") });
  }
  const by = bylineOf(item, at, notes);
  const located = line(item.located, step(at, "located"), notes) ?? cityOf(item, at, notes);
  return { ...texts, ...(by ? { by } : {}), ...(located ? { located } : {}) };
}
