import { statedTime } from "../../copy/stated-time.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { type Notes, refuse } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import type { Change } from "../../record/change.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import { formalName, propertiesOf } from "./component.ts";
import type { Story } from "./story.ts";

const STATUS: Readonly<Record<string, NonNullable<Article["pubStatus"]>>> = {
  usable: "usable",
  // An embargo is a time and no status; the time is stated apart.
  embargoed: "usable",
  withheld: "withheld",
  canceled: "canceled",
  cancelled: "canceled",
};
/** Instructions that take an item back. */
const KILL = /^(?:kill|delete|cancel|canceled|cancelled|withdraw|withdrawn|eliminate|elimination)$/i;

const managementIn = ({ newsItem }: Story) => elementAt(newsItem, "NewsManagement");

function statusIn(story: Story): string | undefined {
  return formalName(elementAt(managementIn(story), "Status"));
}

/** When the status changes, and what to: '' where the time is missing. One may free an item, another end its use. */
function changesOfStatus(story: Story): { to: string; when: string }[] {
  return elementsIn(managementIn(story), "StatusWillChange").map((change) => {
    const to = formalName(elementAt(change, "FutureStatus")) ?? "";
    return { to: to.toLowerCase(), when: wordsOf(elementAt(change, "DateAndTime")) ?? "" };
  });
}

const FIGURE = /^[1-9]$/;

/** Belga states no urgency of an item: it is a property of the parts. */
function priorityOf({ components }: Story): number | undefined {
  const stated = components
    .flatMap((component) => elementsIn(component, "AdministrativeMetadata"))
    .flatMap((metadata) => propertiesOf(metadata, /^priority$/i));
  return stated[0] && FIGURE.test(stated[0]) ? Number(stated[0]) : undefined;
}

/** Times, status and urgency of an item. A status that nobody knows is as good as withheld. */
export function managementOf(story: Story, notes: Notes): Partial<Article> {
  const management = managementIn(story);
  const at = `${story.at}/NewsManagement`;
  const time = (local: string) => statedTime(wordsOf(elementAt(management, local)), `${at}/${local}`, notes);
  const status = statusIn(story);
  const known = status && Object.hasOwn(STATUS, status.toLowerCase()) ? STATUS[status.toLowerCase()] : undefined;
  if (status && !known) refuse(notes, `${at}/Status`, status, "a status of NewsML");
  const urgency = formalName(elementAt(management, "Urgency"));
  if (urgency && !FIGURE.test(urgency)) refuse(notes, `${at}/Urgency`, urgency, "a figure from 1 to 8");
  const embargo = embargoOf(story);
  const isKilled = instructionsOf(story).some((name) => KILL.test(name));
  const fields = {
    firstCreated: time("FirstCreated"),
    versionCreated: time("ThisRevisionCreated"),
    embargoedUntil: embargo ? statedTime(embargo, `${at}/StatusWillChange`, notes) : undefined,
    pubStatus: isKilled ? "canceled" : status ? (known ?? "withheld") : undefined,
    urgency: urgency === undefined ? priorityOf(story) : FIGURE.test(urgency) ? Number(urgency) : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The embargo: until the status becomes usable; '' where nobody says when. */
function embargoOf(story: Story): string | undefined {
  const freed = changesOfStatus(story).find(({ to }) => to === "usable");
  if (freed) return freed.when;
  return /embargo/i.test(statusIn(story) ?? "") ? "" : undefined;
}

/** What the desk is told to do with this revision and those before it. */
export function instructionsOf(story: Story): string[] {
  return elementsIn(managementIn(story), "Instruction").flatMap((one) => attributeOf(one, "FormalName") ?? []);
}

/** What an item states of its status and time, verbatim. One that will stop being usable has an end. */
export function managementStatements(story: Story): Statement[] {
  const at = `${story.at}/NewsManagement`;
  const say = (field: StatedField, value: string, local: string): Statement => ({
    field,
    value,
    source: "item-structured",
    pointer: `${at}/${local}`,
  });
  const statuses = elementsIn(managementIn(story), "Status").map((one) => formalName(one) ?? "");
  const embargo = embargoOf(story);
  const ends = changesOfStatus(story).filter(({ to }) => to !== "usable");
  const kills = instructionsOf(story).filter((name) => KILL.test(name));
  return [
    ...statuses.map((status) => say("pubStatus", status, "Status")),
    ...kills.map(() => say("pubStatus", "canceled", "Instruction")),
    ...(embargo === undefined ? [] : [say("embargoedUntil", embargo, "StatusWillChange")]),
    ...ends.map(({ when }) => say("rightsEnd", when, "StatusWillChange")),
    // A status that ends without a time has ended.
    ...ends.filter(({ when }) => when === "").map(() => say("pubStatus", "withheld", "StatusWillChange")),
  ];
}

/** What kind of transmission an item is: by its instruction, else by the revision that it says it follows. */
export function changeOf(story: Story): Change | undefined {
  for (const name of instructionsOf(story)) {
    const change = /^rectif/i.test(name) ? "correction" : changeNamed(name);
    if (change) return change;
  }
  const revision = elementAt(story.newsItem, "Identification", "NewsIdentifier", "RevisionId");
  const previous = attributeOf(revision, "PreviousRevision");
  return previous && previous !== "0" ? "update" : undefined;
}

/** Whether an item only says how to mend an earlier one (`Update`): nothing here applies that. */
export function isPatch({ newsItem }: Story): boolean {
  return elementsBelow(newsItem, "Update").length > 0;
}
