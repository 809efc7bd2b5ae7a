import { type Fields, isEmpty, isFields, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { object } from "../../json/objects.ts";
import type { Association } from "../../record/article.ts";
import { FIELDS, type Mapped } from "./fields.ts";
import { distinct, isTextField, textsOf } from "./texts.ts";

/** Fields that are read apart, or that say what the copy's own form is. */
const APART = new Set([
  "uri",
  "guid",
  "name",
  "rel",
  "source",
  "keywords",
  "associations",
  "standard",
  "$standard",
  "$schema",
  "@context",
]);

/** What `standard` says of the form: the copy's own has no other. */
const STANDARD = new Set(["name", "version", "schema"]);

const mapped = object<Mapped>(FIELDS);

type Described = Mapped & Pick<Association, "headlines" | "descriptions">;

/** The fields of an item or an association under their names in ninjs 3.1; what has no place there goes to the notes. */
export function fieldsOf(fields: Fields, at: string, notes: Notes): Partial<Described> {
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !APART.has(name) && !isTextField(name)));
  const article: Partial<Described> = mapped(rest, at, notes) ?? {};
  if ("embargoed" in fields && isThird(fields)) notes.repairs.add("embargoed-for-embargoedUntil");
  for (const name of ["standard", "$standard"]) {
    const standard = fields[name];
    if (!isEmpty(standard) && !isFields(standard)) refuse(notes, step(at, name), standard, "an object");
    for (const [own, value] of isFields(standard) ? Object.entries(standard) : []) {
      if (!STANDARD.has(own) || typeof value !== "string") keep(notes, step(step(at, name), own), value);
    }
  }
  addSource(article, fields);
  addKeywords(article, fields, at, notes);
  const headlines = distinct(textsOf(fields, at, "headline", notes));
  const descriptions = distinct(textsOf(fields, at, "description", notes));
  if (headlines.length > 0) article.headlines = headlines.map(({ role, value }) => ({ role, value }));
  if (descriptions.length > 0) article.descriptions = descriptions.map(({ role, value }) => ({ role, value }));
  return article;
}

const isThird = (fields: Fields) => ["versionCreated", "pubStatus", "embargoedUntil"].some((name) => name in fields);

/** Superdesk's `source`: the agency that an item comes from. */
function addSource(article: Partial<Described>, { source }: Fields): void {
  if (typeof source !== "string" || source.trim() === "") return;
  article.infoSources = [...(article.infoSources ?? []), { name: source.trim(), role: "source" }];
}

function addKeywords(article: Partial<Described>, { keywords }: Fields, at: string, notes: Notes): void {
  if (!Array.isArray(keywords) || !keywords.every((word) => typeof word === "string")) {
    keep(notes, step(at, "keywords"), keywords);
    return;
  }
  const words = keywords.filter((word) => word.trim() !== "").map((literal) => ({ literal }));
  if (words.length > 0) article.subjects = [...(article.subjects ?? []), ...words];
}
