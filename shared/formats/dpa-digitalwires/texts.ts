import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { line, text } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import type { Article } from "../../record/article.ts";

type Valued = NonNullable<Article["headlines"]>[number];

/** The words of an entry: what goes into the article's fields, and what is read for terms. */
export interface Texts {
  headlines: Valued[];
  descriptions: Valued[];
  located?: string;
  /** Headline, standfirst and dateline. */
  top: Passage[];
  body: Passage[];
}

/** Where a line of an entry goes: its field, the role of that in ninjs, and of the passage. */
const LINES = [
  { field: "headline", role: "main", goes: "headlines", passage: "headline" },
  { field: "kicker", role: "kicker", goes: "headlines", passage: "headline" },
  { field: "subhead", role: "subhead", goes: "headlines", passage: "standfirst" },
  { field: "teaser", role: "teaser", goes: "descriptions", passage: "standfirst" },
  { field: "dateline", role: "dateline", goes: "descriptions", passage: "dateline" },
] as const;
const BODIES = ["article_html", "infobox_html"] as const;
/** Descriptions of one entry that are read; a picture has two. */
const MOST_DESCRIPTIONS = 50;

/** The place of a dateline: `Berlin (dpa) - `, `MADRID, 21 Nov. 2024 (Europa Press) -`. */
function placeOf(dateline: string): string | undefined {
  const place = /^([^(\d]{1,80}?)\s*(?:,\s*\d[^(]{0,40})?\(/.exec(dateline)?.[1]?.replace(/[\s,]+$/, "");
  return place || undefined;
}

function captions(entry: Fields, at: string, notes: Notes): Valued[] {
  const { descriptions } = entry;
  const place = step(at, "descriptions");
  if (isEmpty(descriptions)) return [];
  if (!Array.isArray(descriptions)) return refuse(notes, place, descriptions, "a list") ?? [];
  if (descriptions.length > MOST_DESCRIPTIONS) {
    refuse(notes, place, descriptions.length, `at most ${MOST_DESCRIPTIONS} descriptions`);
  }
  return descriptions.slice(0, MOST_DESCRIPTIONS).flatMap((raw: unknown, index) => {
    const pointer = step(place, index);
    if (!isFields(raw)) return refuse(notes, pointer, raw, "an object") ?? [];
    const value = text(raw.description, step(pointer, "description"), notes);
    const role = line(raw.role, step(pointer, "role"), notes)?.replace(/^\w+:/, "") ?? "main";
    return value === undefined ? [] : [{ role, value }];
  });
}

/** Reads the texts of an entry. Its boxes of links are kept with what has no place in ninjs. */
export function textsOf(entry: Fields, at: string, notes: Notes): Texts {
  const texts: Texts = { headlines: [], descriptions: [], top: [], body: [] };
  for (const { field, role, goes, passage } of LINES) {
    const value = line(entry[field], step(at, field), notes);
    if (!value) continue;
    texts[goes].push({ role, value });
    texts.top.push({ role: passage, text: value, pointer: step(at, field) });
    const located = field === "dateline" ? placeOf(value) : undefined;
    if (located) texts.located = located;
  }
  for (const field of BODIES) {
    const html = text(entry[field], step(at, field), notes);
    if (html) texts.body.push(...htmlPassages(html, step(at, field)));
  }
  for (const { role = "main", value } of captions(entry, at, notes)) {
    texts.descriptions.push({ role, value: cleanText(value) });
    texts.top.push({ role: "standfirst", text: cleanText(value), pointer: step(at, "descriptions") });
  }
  return texts;
}
