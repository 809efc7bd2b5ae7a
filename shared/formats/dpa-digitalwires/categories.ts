import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import type { Article } from "../../record/article.ts";

type Sorted = Pick<Article, "subjects" | "places" | "people" | "organisations" | "events" | "genres" | "infoSources">;

/** The categories of an entry by the fields of ninjs, and what they state of its status. */
export interface Categories {
  article: Sorted;
  statements: Statement[];
  /** Names of who provided the copy. */
  providers: string[];
}

/** Where each type of category goes; its relation to the article where ninjs has no field of its own for it. */
const PLACES = {
  dpasubject: { field: "subjects" },
  subject: { field: "subjects" },
  keyword: { field: "subjects", isKeyword: true },
  desk: { field: "subjects", rel: "desk" },
  rubric: { field: "subjects", rel: "rubric" },
  geosubject: { field: "places" },
  poi: { field: "places", rel: "poi" },
  locationcreated: { field: "places", rel: "created" },
  person: { field: "people" },
  organisation: { field: "organisations" },
  event: { field: "events" },
  genre: { field: "genres" },
  infosource: { field: "infoSources", role: "source" },
  provider: { field: "infoSources", role: "provider" },
} as const satisfies Record<string, { field: keyof Sorted; rel?: string; role?: string; isKeyword?: true }>;

/** IPTC's vocabularies under the aliases that dpa writes; of dpa's own no addresses are published. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  medtop: "http://cv.iptc.org/newscodes/mediatopic/",
  subj: "http://cv.iptc.org/newscodes/subjectcode/",
};
/** Categories of one entry; a report from everywhere has some fifty. */
const MOST_CATEGORIES = 1000;
const READ = new Set(["type", "name", "qcode", "role", "rank", "is_current"]);

function uriOf(qcode: string): string | undefined {
  const [, alias = "", code = ""] = /^(\w+):(\d{1,12})$/.exec(qcode) ?? [];
  const base = Object.hasOwn(VOCABULARIES, alias) ? VOCABULARIES[alias] : undefined;
  return base && `${base}${code}`;
}

function add(into: Categories, type: keyof typeof PLACES, name: string, qcode: string, role: string): void {
  const place = PLACES[type];
  const { article } = into;
  const uri = uriOf(qcode);
  const isKeyword = "isKeyword" in place && qcode === "";
  const concept = {
    ...(name && !isKeyword ? { name } : {}),
    ...("rel" in place ? { rel: place.rel } : {}),
    ...(uri ? { uri } : {}),
    ...(qcode || isKeyword ? { literal: qcode || name } : {}),
  };
  if (place.field === "genres") article.genres = [...(article.genres ?? []), concept];
  else if (place.field === "infoSources") {
    article.infoSources = [...(article.infoSources ?? []), { ...concept, role: role || place.role }];
    if (name && (type === "provider" || /:supplier$/.test(role))) into.providers.push(name);
  } else article[place.field] = [...(article[place.field] ?? []), concept];
}

/** Sorts the categories of an entry. Services, staff and what else ninjs has no field for is kept as it came. */
export function categoriesOf(entry: Fields, at: string, notes: Notes): Categories {
  const sorted: Categories = { article: {}, statements: [], providers: [] };
  const { categories } = entry;
  const place = step(at, "categories");
  if (isEmpty(categories)) return sorted;
  if (!Array.isArray(categories)) {
    refuse(notes, place, categories, "a list");
    return sorted;
  }
  if (categories.length > MOST_CATEGORIES) {
    refuse(notes, place, categories.length, `at most ${MOST_CATEGORIES} categories`);
  }
  for (const [index, raw] of categories.slice(0, MOST_CATEGORIES).entries()) {
    addCategory(sorted, raw, step(place, index), notes);
  }
  return sorted;
}

function addCategory(sorted: Categories, raw: unknown, pointer: string, notes: Notes): void {
  if (!isFields(raw)) {
    refuse(notes, pointer, raw, "an object");
    return;
  }
  const read = (name: string) => line(raw[name], step(pointer, name), notes) ?? "";
  const type = read("type").replace(/^dnltype:/, "");
  const [name, qcode] = [read("name"), read("qcode")];
  if (type === "pubstatus") {
    const value = qcode || name;
    sorted.statements.push({ field: "pubStatus", value, source: "item-structured", pointer });
  } else if (type === "urgency" || type === "signal") return;
  else if (!Object.hasOwn(PLACES, type)) keep(notes, pointer, raw);
  else {
    if (name || qcode) add(sorted, type as keyof typeof PLACES, name, qcode, read("role"));
    for (const [field, value] of Object.entries(raw)) if (!READ.has(field)) keep(notes, step(pointer, field), value);
  }
}
