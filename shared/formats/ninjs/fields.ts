import { altIds, concepts, digitalSourceType, genres, infoSources, subjects } from "../../json/concepts.ts";
import type { FieldRow } from "../../json/objects.ts";
import { pubStatus } from "../../json/pub-status.ts";
import { renditions } from "../../json/renditions.ts";
import { integer, language, line, moment, text, word } from "../../json/values.ts";
import { type Association, NEWS_TYPES } from "../../record/article.ts";
import { rightsInfo } from "./rights-info.ts";

/** Fields that are read apart from the table: ids, texts and what hangs on them. */
type Apart = "uri" | "standard" | "headlines" | "descriptions" | "bodies" | "name" | "rel";
export type Mapped = Omit<Association, Apart>;

/**
 * Everything else that ninjs 3.1 has and Imprimatur emits, with the names that versions 1.x to 3.x spell it by, and
 * after them those of desk systems.
 */
export const FIELDS: { readonly [K in keyof Mapped]-?: FieldRow<NonNullable<Mapped[K]>> } = {
  type: { from: ["type"], read: word(NEWS_TYPES) },
  representationType: {
    from: ["representationType", "representationtype"],
    read: word(["full", "partial"], { complete: { to: "full" }, incomplete: { to: "partial" } }),
  },
  profile: { from: ["profile"], read: line },
  version: { from: ["version"], read: line },
  firstCreated: { from: ["firstCreated", "firstcreated", "firstVersion"], read: moment },
  versionCreated: { from: ["versionCreated", "versioncreated"], read: moment },
  contentCreated: { from: ["contentCreated", "contentcreated"], read: moment },
  embargoedUntil: { from: ["embargoedUntil", "embargoeduntil", "embargoed", "embargo"], read: moment },
  expires: { from: ["expires"], read: moment },
  pubStatus: {
    from: ["pubStatus", "pubstatus"],
    read: pubStatus,
  },
  urgency: { from: ["urgency"], read: integer(1, 9) },
  language: { from: ["language"], read: language },
  title: { from: ["title"], read: line },
  by: { from: ["by", "byline"], read: line },
  slugline: { from: ["slugline", "slug"], read: line },
  located: { from: ["located", "location"], read: line },
  edNote: { from: ["edNote", "ednote"], read: text },
  copyrightHolder: { from: ["copyrightHolder", "copyrightholder"], read: line },
  copyrightNotice: { from: ["copyrightNotice", "copyrightnotice"], read: text },
  usageTerms: { from: ["usageTerms", "usageterms", "usage"], read: text },
  rightsInfo: { from: ["rightsInfo", "rightsinfo"], read: rightsInfo },
  people: { from: ["people", "person"], read: concepts },
  organisations: { from: ["organisations", "organisation"], read: concepts },
  places: { from: ["places", "place"], read: concepts },
  subjects: { from: ["subjects", "subject"], read: subjects },
  events: { from: ["events", "event"], read: concepts },
  objects: { from: ["objects", "object"], read: concepts },
  genres: { from: ["genres", "genre"], read: genres },
  infoSources: { from: ["infoSources", "infosources", "infosource"], read: infoSources },
  altIds: { from: ["altIds", "altids"], read: altIds },
  renditions: { from: ["renditions"], read: renditions },
  digitalSourceType: { from: ["digitalSourceType", "digitalsourcetype"], read: digitalSourceType },
};
