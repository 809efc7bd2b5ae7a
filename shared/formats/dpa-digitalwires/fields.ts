import type { Fields, Notes } from "../../json/notes.ts";
import { object } from "../../json/objects.ts";
import { pubStatus } from "../../json/pub-status.ts";
import { integer, language, line, moment, type ReadValue, revision, text, word } from "../../json/values.ts";
import { type Article, NEWS_TYPES } from "../../record/article.ts";
import { readTime } from "../../time/wire-time.ts";

type Plain = Pick<
  Article,
  | "type"
  | "version"
  | "versionCreated"
  | "contentCreated"
  | "embargoedUntil"
  | "pubStatus"
  | "urgency"
  | "language"
  | "by"
  | "copyrightNotice"
  | "usageTerms"
>;

/** Of pictures dpa says the day on which they were taken. A day is no moment: it is kept as it came. */
const momentOnly: ReadValue<string> = (raw, at, notes) => {
  const isDay = typeof raw === "string" && readTime(raw)?.kind === "date";
  if (isDay) notes.unmapped[at] = raw;
  return isDay ? undefined : moment(raw, at, notes);
};

/** Fields that are read apart, and lists of names that repeat the categories. */
const APART =
  /^(?:format|urn|entry_id|headline|kicker|subhead|teaser|dateline|article_html|infobox_html|descriptions|creditline|ednotes|associations|categories|signal|.+_names)$/;

const plain = object<Plain>({
  type: { from: ["type"], read: word(NEWS_TYPES, { image: { to: "picture" } }) },
  version: { from: ["version"], read: revision },
  versionCreated: { from: ["version_created"], read: moment },
  contentCreated: { from: ["content_created"], read: momentOnly },
  embargoedUntil: { from: ["embargoed"], read: moment },
  pubStatus: { from: ["pubstatus"], read: pubStatus },
  urgency: { from: ["urgency"], read: integer(1, 9) },
  language: { from: ["language"], read: language },
  by: { from: ["byline"], read: line },
  copyrightNotice: { from: ["copyrightnotice"], read: text },
  usageTerms: { from: ["usageterms"], read: text },
});

/** The fields of an entry that have a single value, by their names in ninjs 3.1; what has no place there is noted. */
export function plainFields(entry: Fields, at: string, notes: Notes): Partial<Plain> {
  const { notepad: _, ...rest } = Object.fromEntries(Object.entries(entry).filter(([name]) => !APART.test(name)));
  return plain(rest, at, notes) ?? {};
}
