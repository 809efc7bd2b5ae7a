import { explanation } from "../desk-page/explanation.ts";
import type { NewsRecord } from "../record/record.ts";
import { isUsable } from "../record/states.ts";
import type { Head } from "../story/head.ts";
import { withdrawnFrom } from "../subscribers/filter-policy-of.ts";
import { NOBODY_CONFIGURED, type Recipients } from "../subscribers/recipients.ts";
import { attributesOf, type NoticeAttributes, withEarlier } from "./attributes.ts";
import { changedBetween, type Digest, digestOf, isSameTelling } from "./changed.ts";
import type { Note } from "./note.ts";
import { NOTICE_SCHEMA, type Notice, type NoticeEvent, type Topic } from "./notice.ts";
import { preparedArticle, publishedArticle } from "./published-article.ts";

/** A notice and where it goes. */
export interface Announcement {
  topic: Topic;
  notice: Notice;
  attributes: NoticeAttributes;
  /** The subscribers whom alone it concerns. */
  only?: string[];
}

/**
 * What is to be announced of a turn, given the ledger's last entry before it.
 * Subscribers hear of what they may use and of its end; the desk hears of what it must decide, of every end, and of
 * what became of a story that it was told of. A turn that changes nothing for anyone is not told at all. Copy that may not be used, its headline included, never goes to Notices.
 */
export function noticesOfTurn(
  record: NewsRecord,
  head: Head,
  before: Note | undefined,
  recipients: Recipients = NOBODY_CONFIGURED,
): Announcement[] {
  const event = eventOf(record, head, before);
  const told = noticeOf(record, head, event);
  const notice = isHeldBySubscribers(before) ? { ...told, ...changesOf(told, before) } : told;
  const isOver = event === "withdrawn";
  const to = isUsable(head.state) ? recipients.to : [];
  if (event === "updated" && isKnown(record, head, notice, to, before)) return [];
  const topics: Record<Topic, boolean> = {
    Notices: isUsable(head.state) || isOver,
    Desk: !isUsable(head.state) || isOver || before?.told.Desk !== undefined,
  };
  const attributes = withEarlier(attributesOf(notice, record.article, to), before?.attributes ?? {});
  const toldTo: Record<Topic, () => Notice> = {
    Notices: () => notice,
    Desk: () => ({ ...notice, explanation: explanation(record) }),
  };
  const everyone = (Object.keys(topics) as Topic[]).flatMap((topic) =>
    topics[topic] ? [{ topic, notice: toldTo[topic](), attributes }] : [],
  );
  const gone = isUsable(head.state) ? goneFrom(before, to) : [];
  return gone.length > 0 ? [...everyone, endFor(gone, notice)] : everyone;
}

/**
 * Whether everyone who may have the story has it as it is: other findings, or another policy's version, are no news. Only
 * the entry of the turn right before this one can say so, as of an end.
 */
function isKnown(
  record: NewsRecord,
  head: Head,
  notice: Notice,
  to: readonly string[],
  before: Note | undefined,
): boolean {
  if (before?.turn !== head.turn - 1) return false;
  const had = before.to ?? [];
  const isSameTo = had.length === to.length && to.every((id) => had.includes(id));
  return isSameTo && isSameTelling(before.digest, digestNow(record, notice, before.digest));
}

/** A text that was purged is not there to be compared: subscribers have it as they were given it. */
function digestNow({ article, provenance }: NewsRecord, notice: Notice, before: Digest = {}): Digest | undefined {
  const own = digestOf({ ...notice, article: notice.article ?? article });
  if (provenance.purged === undefined || !own) return own;
  const { rights, state, revision } = own;
  return { ...before, ...(rights ? { rights } : {}), ...(state ? { state } : {}), ...(revision ? { revision } : {}) };
}

/** Subscribers who hold the story and whom its terms leave out now. */
function goneFrom(before: Note | undefined, to: readonly string[]): string[] {
  return (before?.to ?? []).filter((id) => !to.includes(id));
}

/** For them alone the story is over: its words stay with those who may have them. */
function endFor(
  ids: readonly string[],
  { headline, rights, article, released, releaseOn, change, changed, ...rest }: Notice,
): Announcement {
  const notice: Notice = { ...rest, event: "withdrawn", reason: "terms-narrowed" };
  return {
    topic: "Notices",
    notice,
    attributes: { ...attributesOf(notice), event: ids.map(withdrawnFrom) },
    only: [...ids],
  };
}

function eventOf({ decision, findings }: NewsRecord, head: Head, before: Note | undefined): NoticeEvent {
  if (isUsable(head.state)) {
    if (!isHeldBySubscribers(before)) return "published";
    return head.change === "correction" ? "corrected" : "updated";
  }
  if (head.wasUsable && !isToldOfEnd(head, before)) return "withdrawn";
  if (findings.some(({ rule, state }) => rule === ADVISORY_ITEM && state !== undefined)) return "advisory";
  return decision.state === "hold" ? "held" : "decided";
}

/** The rule that tells copy that speaks to the desk from stories. */
const ADVISORY_ITEM = "RGT-611";

/** Whether the last that subscribers heard of a story was that they may use it. */
function isHeldBySubscribers(before: Note | undefined): boolean {
  const last = before?.told.Notices;
  return last !== undefined && last !== "withdrawn";
}

/**
 * Whether subscribers already know that the story has ended. Only the entry of the turn right before this one can say so:
 * a usable turn in between may have been published by an announcer that did not live to write it down.
 */
function isToldOfEnd({ turn }: Head, before: Note | undefined): boolean {
  return before?.turn === turn - 1 && before.told.Notices === "withdrawn";
}

function changesOf(notice: Notice, before: Note | undefined): Pick<Notice, "changed"> {
  const digest = digestOf(notice);
  return digest && before?.digest ? { changed: changedBetween(before.digest, digest) } : {};
}

function noticeOf(record: NewsRecord, head: Head, event: NoticeEvent): Notice {
  const { article, provenance, decision, findings } = record;
  const usable = isUsable(head.state);
  const isEmbargoed = event === "held" && decision.notBefore !== null;
  return {
    schema: NOTICE_SCHEMA,
    id: `${head.pk.split("#")[1] ?? head.pk}#${head.turn}`,
    event,
    uri: head.uri,
    turn: head.turn,
    ...(provenance.beside ? { beside: provenance.beside } : {}),
    ...(head.version ? { revision: head.version } : {}),
    state: head.state,
    supplier: head.supplier,
    ...headlineOf(record, head),
    ...(head.change ? { change: head.change } : {}),
    ...(decision.reason && event === "withdrawn" ? { reason: decision.reason } : {}),
    ...(isEmbargoed && decision.notBefore ? { doNotPublishBefore: decision.notBefore } : {}),
    ...(decision.releaseOn.length > 0 ? { releaseOn: decision.releaseOn } : {}),
    rights: termsOf(record, usable),
    findings: findings.map(({ rule }) => rule),
    ...(usable && !provenance.purged ? { article: publishedArticle({ article, decision }) } : {}),
    // Held by the clock alone, so that it goes to the desk only.
    ...(isEmbargoed && decision.mayPrepare ? { article: preparedArticle({ article, decision }) } : {}),
  };
}

function termsOf({ rights }: NewsRecord, usable: boolean): NonNullable<Notice["rights"]> {
  const text = rights.parts.find(({ parts }) => parts.includes("text")) ?? rights.parts[0];
  return {
    ...(text?.license ? { licence: text.license.id } : {}),
    ...(rights.creditText ? { creditText: rights.creditText } : {}),
    fee: text?.duty.some(({ action, settled }) => action === "compensate" && settled !== true) ?? false,
    ...(usable && text ? { duties: text.duty, prohibitions: text.prohibition } : {}),
    ...(usable && text?.territory ? { territory: text.territory } : {}),
    ...(usable && text?.channel ? { channel: text.channel } : {}),
  };
}

/** What was taken back is not named again by its words, not even to the desk. */
function headlineOf({ article }: NewsRecord, { wasUsable, state }: Head): { headline?: string } {
  const headline = article.headlines?.[0]?.value;
  return headline && (!wasUsable || isUsable(state)) ? { headline } : {};
}
