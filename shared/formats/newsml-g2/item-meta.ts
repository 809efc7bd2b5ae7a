import { statedTime } from "../../copy/stated-time.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { type Notes, refuse } from "../../json/notes.ts";
import type { Article, NewsType } from "../../record/article.ts";
import type { Change } from "../../record/change.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import { codeOf } from "./catalog.ts";
import type { G2Item } from "./g2-item.ts";
import { changeLinked } from "./links.ts";
import { audiencesOut } from "./part-meta.ts";

const TYPES: Readonly<Record<string, NewsType>> = {
  text: "text",
  picture: "picture",
  graphics: "graphic",
  graphic: "graphic",
  animated: "video",
  video: "video",
  audio: "audio",
  composite: "composite",
  newscoverage: "planning",
};
const STATUS: Readonly<Record<string, NonNullable<Article["pubStatus"]>>> = {
  usable: "usable",
  withheld: "withheld",
  canceled: "canceled",
  cancelled: "canceled",
};
/** Signals that say what kind of transmission an item is: IPTC's and dpa's words, Reuters' letters. */
const CHANGES: Readonly<Record<string, Change>> = {
  correction: "correction",
  update: "update",
  repeat: "repeat",
  writethru: "writethru",
  replace: "update",
  refile: "refile",
  "edstat:n": "new",
  "edstat:u": "update",
  "edstat:c": "correction",
  "edstat:r": "refile",
};

/** Signals that take an item back, or stop it. */
const ORDERS: Readonly<Record<string, "canceled" | "withheld">> = {
  kill: "canceled",
  cancel: "canceled",
  canceled: "canceled",
  cancelled: "canceled",
  delete: "canceled",
  withdraw: "canceled",
  withdrawn: "canceled",
  elimination: "canceled",
  withhold: "withheld",
  withheld: "withheld",
};

const known = <T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** What kind of news object an item is. A package is composite whatever it holds. */
export function typeOf({ element }: G2Item): NewsType {
  if (element.local === "packageItem") return "composite";
  return known(TYPES, codeOf(elementAt(element, "itemMeta", "itemClass"))) ?? "text";
}

const signalsIn = ({ element }: G2Item) => elementsIn(elementAt(element, "itemMeta"), "signal");

function signalled(item: G2Item): Change | undefined {
  const named = signalsIn(item).flatMap((signal) => {
    const codes = [attributeOf(signal, "qcode")?.toLowerCase(), codeOf(signal)];
    return codes.flatMap((code) => known(CHANGES, code) ?? []).slice(0, 1);
  });
  // A corrected update is a correction.
  return named.includes("correction") ? "correction" : named[0];
}

/** A note to the desk whose role says that it tells what is new or wrong: dpa's `correction`, APA's `correctionnote`. */
function noted({ element }: G2Item): Change | undefined {
  const note = elementsIn(elementAt(element, "itemMeta"), "edNote").find((one) =>
    /correction/i.test(attributeOf(one, "role") ?? ""),
  );
  const words = wordsOf(note);
  return words === undefined ? undefined : (changeNamed(words) ?? "update");
}

/**
 * What kind of transmission it is, where a signal says so, or the tail of its slug (`..., 1st Ld-Writethru`), a note to the
 * desk, or a link to what it takes the place of.
 */
export function changeOf(item: G2Item): Change | undefined {
  const slug = wordsOf(elementAt(item.element, "contentMeta", "slugline")) ?? "";
  const comma = slug.lastIndexOf(",");
  const inSlug = comma < 0 ? undefined : changeNamed(slug.slice(comma + 1));
  return signalled(item) ?? inSlug ?? noted(item) ?? changeLinked(item);
}

/** What signals order beside the status: an item that is killed or held by one is not usable, whatever its status says. */
function statusesSignalled(item: G2Item): ("canceled" | "withheld")[] {
  return signalsIn(item).flatMap((signal) => known(ORDERS, codeOf(signal)) ?? []);
}

/** Times, status and urgency of an item. */
export function managementOf(g2: G2Item, notes: Notes): Partial<Article> {
  const { element, at } = g2;
  const item = elementAt(element, "itemMeta");
  const content = elementAt(element, "contentMeta");
  const time = (meta: typeof item, local: string) =>
    statedTime(wordsOf(elementAt(meta, local)), `${at}/${meta?.local}/${local}`, notes);
  const status = elementAt(item, "pubStatus");
  const ordered = statusesSignalled(g2);
  const pubStatus = ordered.includes("canceled")
    ? "canceled"
    : (ordered[0] ?? (status && (known(STATUS, codeOf(status)) ?? "withheld")));
  const urgency = wordsOf(elementAt(content, "urgency"));
  if (urgency !== undefined && !/^[1-9]$/.test(urgency)) {
    refuse(notes, `${at}/contentMeta/urgency`, urgency, "a figure from 1 to 9");
  }
  const fields: Partial<Article> = {
    firstCreated: time(item, "firstCreated"),
    versionCreated: time(item, "versionCreated"),
    contentCreated: time(content, "contentCreated"),
    embargoedUntil: time(item, "embargoed"),
    expires: time(item, "expires"),
    pubStatus,
    urgency: urgency && /^[1-9]$/.test(urgency) ? Number(urgency) : undefined,
  } as Partial<Article>;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What an item states of its status and time, verbatim: an empty `embargoed` is an embargo without end. */
export function metaStatements(g2: G2Item): Statement[] {
  const { element, at } = g2;
  const item = elementAt(element, "itemMeta");
  const content = elementAt(element, "contentMeta");
  const say = (field: StatedField, value: string, pointer: string): Statement => ({
    field,
    value,
    source: "item-structured",
    pointer: `${at}/${pointer}`,
  });
  const texts = (meta: typeof item, local: string, field: StatedField) =>
    elementsIn(meta, local).map((one) => say(field, wordsOf(one) ?? "", `${meta?.local}/${local}`));
  const statuses = elementsIn(item, "pubStatus").map((one) =>
    say("pubStatus", codeOf(one) ?? "", "itemMeta/pubStatus"),
  );
  return [
    ...texts(item, "embargoed", "embargoedUntil"),
    ...texts(item, "expires", "expires"),
    ...statuses,
    ...statusesSignalled(g2).map((status) => say("pubStatus", status, "itemMeta/signal")),
    ...audiencesOut(content).map((audience) => say("exclAudience", audience, "contentMeta/exclAudience")),
    ...texts(content, "creditline", "creditText"),
    ...texts(content, "by", "by"),
    ...texts(content, "byline", "by"),
  ];
}

/** The services that it is sent by, `dpasrv:bdt`: agreements are sold by them. */
export function servicesOf({ element }: G2Item): string[] {
  const services = elementsIn(elementAt(element, "itemMeta"), "service");
  return services.flatMap((service) => attributeOf(service, "qcode")?.trim() || []);
}
