import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import { newNotes } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import { articleTime } from "../../time/article-time.ts";
import { readTime } from "../../time/wire-time.ts";
import { wordsOf } from "../../xml/words.ts";
import type { FormatReading } from "../format.ts";
import { identityOf } from "./identity.ts";
import { keepLeftovers } from "./leftovers.ts";
import { picturesOf } from "./pictures.ts";
import type { Post } from "./read-wordpress-wxr.ts";
import { statementsOf } from "./statements.ts";
import { subjectsOf } from "./subjects.ts";
import { textsOf } from "./texts.ts";
import { timesOf } from "./times.ts";

function bylineOf({ element, site }: Post): string | undefined {
  const logins = feedElements(element, "dc:creator").flatMap((one) => wordsOf(one) ?? []);
  return [...new Set(logins.map((login) => site.authors.get(login) ?? login))].join(", ") || undefined;
}

/** Reads a post as one item, or says why it is none. Never throws. */
export function itemOf(post: Post, fileRepairs: readonly string[]): FormatReading {
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const { element, at, site } = post;
  const texts = textsOf(post);
  const pictures = picturesOf(post);
  if (texts.passages.length === 0 && pictures.associations.length === 0) {
    return {
      items: [],
      problems: [{ code: "XML_NOT_NEWS", detail: "the post has neither a title nor text", where: at }],
    };
  }
  const cut = cutNonPublic(texts.passages);
  const { uri, altIds } = identityOf(post);
  const by = bylineOf(post);
  const statements = statementsOf(post, by);
  const said = (field: "copyrightNotice" | "copyrightHolder" | "embargoedUntil") =>
    statements.find((one) => one.field === field && one.value)?.value;
  const [copyrightNotice, copyrightHolder] = [said("copyrightNotice"), said("copyrightHolder")];
  const embargoedUntil = articleTime(readTime(said("embargoedUntil") ?? ""));
  const status = gravestStatus(statements);
  const siteName = wordsOf(feedElement(site.channel, "title"));
  const home = wordsOf(feedElement(site.channel, "wp:base_blog_url", "link"));
  const language =
    languageTag(wordsOf(feedElement(site.channel, "language"))) ??
    languageOf(cut.passages.map(({ text }) => text).join(" "));
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...timesOf(post, notes),
    ...(embargoedUntil ? { embargoedUntil } : {}),
    ...(status ? { pubStatus: status } : {}),
    ...(language ? { language } : {}),
    ...(by ? { by } : {}),
    ...(copyrightHolder ? { copyrightHolder } : {}),
    ...(copyrightNotice ? { copyrightNotice } : {}),
    ...(texts.headline ? { headlines: [{ role: "main", value: texts.headline }] } : {}),
    ...(texts.excerpt ? { descriptions: [{ role: "summary", value: texts.excerpt }] } : {}),
    ...subjectsOf(post),
    ...(siteName ? { infoSources: [{ name: siteName, role: "site" }] } : {}),
    ...(altIds.length > 0 ? { altIds } : {}),
    ...(pictures.associations.length > 0 ? { associations: pictures.associations } : {}),
  };
  keepLeftovers(post, notes);
  const page = wordsOf(feedElement(element, "link"));
  const item: ItemCopy = {
    format: "application/xml;profile=wordpress-wxr",
    ...(uri ? { uri } : {}),
    article,
    passages: [...cut.passages, ...pictures.passages],
    statements: [...statements, ...pictures.statements],
    removed: [...texts.removed, ...cut.removed],
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: {
      hosts: [...new Set([page, uri, home].flatMap(hostsOfId))],
      providers: siteName ? [siteName] : [],
      creditLines: [],
    },
  };
  return { items: [item], problems: notes.problems };
}
