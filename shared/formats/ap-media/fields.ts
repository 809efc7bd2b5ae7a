import { type Fields, isFields, keep, type Notes, step } from "../../json/notes.ts";
import { object } from "../../json/objects.ts";
import { pubStatus } from "../../json/pub-status.ts";
import { renditions } from "../../json/renditions.ts";
import { integer, language, line, moment, type ReadValue, revision, text, word } from "../../json/values.ts";
import { type Article, NEWS_TYPES } from "../../record/article.ts";

type Plain = Pick<
  Article,
  | "type"
  | "profile"
  | "version"
  | "firstCreated"
  | "versionCreated"
  | "embargoedUntil"
  | "pubStatus"
  | "urgency"
  | "language"
  | "title"
  | "slugline"
  | "edNote"
  | "copyrightNotice"
  | "usageTerms"
  | "renditions"
>;

/** AP lists its terms; each is a line. */
const terms: ReadValue<string> = (raw, at, notes) => {
  const isList = Array.isArray(raw) && raw.every((entry) => typeof entry === "string");
  return text(isList ? raw.filter((entry) => entry.trim() !== "").join("\n") : raw, at, notes);
};

/** `embargoed` is AP's fourth status; what it holds until is a field of its own. */
const status: ReadValue<NonNullable<Article["pubStatus"]>> = (raw, at, notes) =>
  pubStatus(raw === "embargoed" ? "usable" : raw, at, notes);

const plain = object<Plain>({
  type: { from: ["type"], read: word(NEWS_TYPES) },
  profile: { from: ["profile"], read: line },
  version: { from: ["version"], read: revision },
  firstCreated: { from: ["firstcreated"], read: moment },
  versionCreated: { from: ["versioncreated"], read: moment },
  embargoedUntil: { from: ["embargoed"], read: moment },
  pubStatus: { from: ["pubstatus"], read: status },
  urgency: { from: ["urgency"], read: integer(1, 9) },
  language: { from: ["language"], read: language },
  title: { from: ["title"], read: line },
  slugline: { from: ["slugline"], read: line },
  edNote: { from: ["ednote"], read: text },
  copyrightNotice: { from: ["copyrightnotice"], read: text },
  usageTerms: { from: ["usageterms"], read: terms },
  renditions: { from: ["renditions"], read: renditions },
});

/** Fields that are read apart and in full. */
const APART =
  /^(?:uri|altids|foreignkeys|headline(?:_extended|_seo)?|description_(?:summary|editornotes|caption|creditline)|provider|infosource|keywords|subject|person|organisation|place|event|associations|located|nitf)$/;

/**
 * Files with the text or the caption of an item are ways to fetch what the article holds; their addresses carry tokens of
 * the session and are kept apart.
 */
function withoutTextFiles(raw: unknown, at: string, notes: Notes): unknown {
  if (!isFields(raw)) return raw;
  const isText = ([, file]: [string, unknown]) => isFields(file) && file.type === "text";
  const files = Object.entries(raw);
  for (const [name, file] of files.filter(isText)) keep(notes, step(at, name), file);
  return Object.fromEntries(files.filter((file) => !isText(file)));
}

/** The fields of an item that have a single value, by their names in ninjs 3.1; what has no place there is noted. */
export function plainFields(item: Fields, at: string, notes: Notes): Partial<Plain> {
  const rest = Object.fromEntries(Object.entries(item).filter(([name]) => !APART.test(name)));
  const files = withoutTextFiles(item.renditions, step(at, "renditions"), notes);
  return plain({ ...rest, renditions: files }, at, notes) ?? {};
}
