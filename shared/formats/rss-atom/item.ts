import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { feedElement } from "../../feed/names.ts";
import { newNotes } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { FormatReading } from "../format.ts";
import { authorsOf } from "./authors.ts";
import { identityOf } from "./identity.ts";
import { keepLeftovers } from "./leftovers.ts";
import { linksOf, pageOf } from "./links.ts";
import { mediaOf } from "./media.ts";
import type { Entry } from "./read-rss-atom.ts";
import { statementsOf } from "./statements.ts";
import { subjectsOf } from "./subjects.ts";
import { textsOf } from "./texts.ts";
import { timesOf } from "./times.ts";

/** The language that the nearest element states; a blank `xml:lang` takes back what is stated above it. */
function languageOfEntry({ element, feed }: Entry, text: string): string | undefined {
  const content = feedElement(element, "content:encoded", "content", "summary", "description");
  const stated = [content, element]
    .map((one) => one?.attributes["xml:lang"])
    .concat(wordsOf(feedElement(element, "dc:language")), feed.channel?.attributes["xml:lang"])
    .concat(wordsOf(feedElement(feed.channel, "language", "dc:language")), feed.root.attributes["xml:lang"])
    .find((one) => one !== undefined);
  return languageTag(stated) ?? languageOf(text);
}

function sourcesOf({ element, feed: { channel } }: Entry): NonNullable<ItemCopy["article"]["infoSources"]> {
  const source = feedElement(element, "source");
  const from =
    wordsOf(feedElement(source, "title")) ??
    (source?.children.every((one) => typeof one === "string") ? wordsOf(source) : undefined);
  const feed = wordsOf(feedElement(channel, "title"));
  return [...(from ? [{ name: from, role: "source" }] : []), ...(feed ? [{ name: feed, role: "feed" }] : [])];
}

/** Names and hosts by which the entry can be told to be somebody's: they never grant, they only name. */
function marksOf(entry: Entry, uri: string | undefined): ItemCopy["marks"] {
  const { element, feed } = entry;
  const page = pageOf(entry)?.href;
  // An entry that was taken from another feed is not its feed's own.
  const home = feedElement(element, "source")
    ? undefined
    : (linksOf(feed.channel, "alternate")[0] ?? feedElement(feed.channel, "link"));
  const address = attributeOf(home, "href") ?? wordsOf(home);
  const publishers = [
    feedElement(element, "dc:publisher"),
    ...(home ? [feedElement(feed.channel, "dc:publisher"), feedElement(feed.channel, "title")] : []),
  ];
  return {
    hosts: [...new Set([page, uri, address].flatMap(hostsOfId))],
    providers: [...new Set(publishers.flatMap((one) => wordsOf(one) ?? []))],
    creditLines: [],
  };
}

/** Reads an entry as one item, or says why it is none. Never throws. */
export function itemOf(entry: Entry, fileRepairs: readonly string[]): FormatReading {
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const { element, at, feed } = entry;
  const texts = textsOf(entry);
  const media = mediaOf(entry);
  if (texts.passages.length === 0 && media.associations.length === 0) {
    return {
      items: [],
      problems: [{ code: "XML_NOT_NEWS", detail: "the entry has neither a title nor text", where: at }],
    };
  }
  const cut = cutNonPublic(texts.passages);
  const { uri, altIds } = identityOf(entry, notes);
  const by = authorsOf(element, feed.channel);
  const statements = statementsOf(entry, by);
  const said = (field: "copyrightNotice" | "copyrightHolder") =>
    statements.find((one) => one.field === field && one.value)?.value;
  const copyrightNotice = said("copyrightNotice");
  const copyrightHolder = said("copyrightHolder");
  const status = gravestStatus(statements);
  const language = languageOfEntry(entry, cut.passages.map(({ text }) => text).join(" "));
  const infoSources = sourcesOf(entry);
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...timesOf(entry, notes),
    ...(status ? { pubStatus: status } : {}),
    ...(language ? { language } : {}),
    ...(by ? { by } : {}),
    ...(copyrightHolder ? { copyrightHolder } : {}),
    ...(copyrightNotice ? { copyrightNotice } : {}),
    ...texts.article,
    ...subjectsOf(entry, notes),
    ...(infoSources.length > 0 ? { infoSources } : {}),
    ...(altIds.length > 0 ? { altIds } : {}),
    ...(media.associations.length > 0 ? { associations: media.associations } : {}),
  };
  keepLeftovers(entry, notes);
  const item: ItemCopy = {
    format: `application/xml;profile=${feed.dialect}`,
    ...(uri ? { uri } : {}),
    article,
    passages: [...cut.passages, ...media.passages],
    statements: [...statements, ...media.statements],
    removed: cut.removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: marksOf(entry, uri),
  };
  return { items: [item], problems: notes.problems };
}
