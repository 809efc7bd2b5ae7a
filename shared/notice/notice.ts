import * as v from "valibot";
import { article } from "../record/article.ts";
import { CHANGES } from "../record/change.ts";
import { WITHDRAWAL_REASONS } from "../record/decision.ts";
import { action, duty } from "../record/rights.ts";
import { STATES } from "../record/states.ts";
import { ASPECTS, type Aspect } from "./changed.ts";

/** The version of the notice's shape; fields are only ever added under it. */
export const NOTICE_SCHEMA = "imprimatur.notice/1";

/** `Notices` is for subscribers, `Desk` for the people who decide. */
export const TOPICS = ["Notices", "Desk"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a notice can tell, with what it means. The README's table is compared with this one. */
export const EVENTS = {
  published: "may be used, for the first time or again after a withdrawal",
  updated: "may still be used; `changed` says what is new",
  corrected: "as updated, by a correction of the supplier: replace what you published",
  withdrawn: "must not be used any more; `reason` says why",
  held: "waits, for a time or a person: Desk only",
  decided: "needs a licence, is in quarantine, is rejected or killed: Desk only",
  advisory: "speaks to the desk and is no story: Desk only",
} as const;
export type NoticeEvent = keyof typeof EVENTS;

const optional = v.exactOptional;
const text = v.string();
const limits = v.strictObject({ include: optional(v.array(text)), exclude: optional(v.array(text)) });

/** What a subscriber must know of the terms of the part that he was given. */
export const noticeRights = v.strictObject({
  licence: optional(text),
  creditText: optional(text),
  fee: v.boolean(),
  duties: optional(v.array(duty)),
  prohibitions: optional(v.array(action)),
  territory: optional(limits),
  channel: optional(limits),
});

/**
 * What is published on a topic: the turn of a story, or what became of a file that made no story.
 * Consumers drop a turn that is not above the last they saw of the same story (what stands before `#` in `id`; two
 * suppliers may send one `uri`): that settles duplicates and order.
 */
export const notice = v.strictObject({
  schema: v.literal(NOTICE_SCHEMA),
  /** `<uri hash>#<turn>`; for a file `<file hash>#<version>`. */
  id: text,
  event: v.picklist(Object.keys(EVENTS) as NoticeEvent[]),
  /** Identifies the story; absent where a file made none. */
  uri: optional(text),
  turn: v.pipe(v.number(), v.integer()),
  /** The uri of the story that this item is a part of and does not replace: a lead, an add, an insert, a take. */
  beside: optional(text),
  /** `article.version`. */
  revision: optional(text),
  state: v.picklist(STATES),
  supplier: optional(text),
  /** Never in a withdrawal. */
  headline: optional(text),
  /** What kind of transmission brought this turn, where its supplier said so. */
  change: optional(v.picklist(CHANGES)),
  /** What differs from the last notice that subscribers got; absent in the first. */
  changed: optional(v.array(v.picklist(Object.keys(ASPECTS) as Aspect[]))),
  /** Why a story was withdrawn; `terms-narrowed`: from this subscriber alone, whom its terms leave out now. */
  reason: optional(v.picklist([...WITHDRAWAL_REASONS, "terms-narrowed"])),
  /** Embargoed copy, for the desk to prepare: RFC 3339. */
  doNotPublishBefore: optional(text),
  /** What lifts the hold. */
  releaseOn: optional(v.array(text)),
  rights: optional(noticeRights),
  /** The decision in one paragraph, for the desk alone: it may quote the copy. */
  explanation: optional(text),
  /** Ids of the rules that found something. */
  findings: v.array(text),
  /** The article with its withheld parts removed: when its state allows its use, or for the desk to prepare it. */
  article: optional(article),
  /** Where that article lies when it is too large for a message: a key of the archive bucket. */
  released: optional(text),
  /** Key of the file, where the notice is about a file. */
  file: optional(text),
  problems: optional(v.array(v.strictObject({ code: text, message: text }))),
  /** Key of the quarantine report in the archive bucket. */
  report: optional(text),
});
export type Notice = v.InferOutput<typeof notice>;
