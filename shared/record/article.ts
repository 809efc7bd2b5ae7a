import * as v from "valibot";

/** The kinds of news object that ninjs 3.1 knows (`newsObjectType`). */
export const NEWS_TYPES = [
  "text",
  "audio",
  "video",
  "picture",
  "graphic",
  "composite",
  "component",
  "event",
  "planning",
] as const;
export type NewsType = (typeof NEWS_TYPES)[number];

const text = v.string();
const optional = v.exactOptional;
const concept = v.strictObject({
  name: optional(text),
  rel: optional(text),
  uri: optional(text),
  literal: optional(text),
});
const valued = { role: optional(text), contentType: optional(text), value: text };

const infoSource = v.strictObject({
  name: optional(text),
  role: optional(text),
  uri: optional(text),
  literal: optional(text),
});
const rendition = v.strictObject({
  name: text,
  href: optional(text),
  contentType: optional(text),
  title: optional(text),
  width: optional(v.pipe(v.number(), v.integer())),
  height: optional(v.pipe(v.number(), v.integer())),
  sizeInBytes: optional(v.pipe(v.number(), v.integer())),
  duration: optional(v.number()),
});
const rightsInfo = v.strictObject({
  langId: optional(text),
  linkedRights: optional(text),
  encodedRights: optional(text),
});

const own = {
  uri: text,
  standard: optional(v.strictObject({ name: optional(text), version: optional(text), schema: optional(text) })),
  type: optional(v.picklist(NEWS_TYPES)),
  representationType: optional(v.picklist(["full", "partial"])),
  profile: optional(text),
  version: optional(text),
  firstCreated: optional(text),
  versionCreated: optional(text),
  contentCreated: optional(text),
  embargoedUntil: optional(text),
  expires: optional(text),
  pubStatus: optional(v.picklist(["usable", "withheld", "canceled"])),
  urgency: optional(v.pipe(v.number(), v.integer())),
  language: optional(text),
  title: optional(text),
  by: optional(text),
  slugline: optional(text),
  located: optional(text),
  edNote: optional(text),
  copyrightHolder: optional(text),
  copyrightNotice: optional(text),
  usageTerms: optional(text),
  rightsInfo: optional(rightsInfo),
  headlines: optional(v.array(v.strictObject(valued))),
  descriptions: optional(v.array(v.strictObject(valued))),
  bodies: optional(
    v.array(v.strictObject({ ...valued, charCount: optional(v.number()), wordCount: optional(v.number()) })),
  ),
  people: optional(v.array(concept)),
  organisations: optional(v.array(concept)),
  places: optional(v.array(concept)),
  subjects: optional(
    v.array(
      v.strictObject({
        ...concept.entries,
        creator: optional(text),
        relevance: optional(v.number()),
        confidence: optional(v.number()),
      }),
    ),
  ),
  events: optional(v.array(concept)),
  objects: optional(v.array(concept)),
  genres: optional(v.array(v.strictObject({ name: optional(text), uri: optional(text), literal: optional(text) }))),
  infoSources: optional(v.array(infoSource)),
  altIds: optional(v.array(v.strictObject({ role: optional(text), value: optional(text) }))),
  renditions: optional(v.array(rendition)),
  digitalSourceType: optional(v.strictObject({ name: optional(text), uri: optional(text), literal: optional(text) })),
} as const;

const ownSchema = v.strictObject(own);
type Own = v.InferOutput<typeof ownSchema>;

/** A picture, graphic, video, audio or text that belongs to an article; `name` is the part's name in `rights`. */
export interface Association extends Own {
  name: string;
  rel?: string;
}

/**
 * The normalised article: the fields of IPTC's ninjs 3.1 that Imprimatur emits, under the same names.
 * Always valid against IPTC's own schema; what ninjs has no place for stands in `provenance`.
 * Dates are RFC 3339 instants with an offset; `uri` identifies the story over all its versions.
 */
export interface Article extends Own {
  associations?: Association[];
}

export const association: v.GenericSchema<Association> = v.strictObject({ ...own, name: text, rel: optional(text) });

export const article: v.GenericSchema<Article> = v.strictObject({
  ...own,
  associations: optional(v.array(association)),
});
