import { hostsOfId } from "../../copy/hosts-of-id.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import type { Notes } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import type { Removed } from "../../record/provenance.ts";
import { keepLeftovers } from "./leftovers.ts";
import type { Media } from "./media.ts";
import type { Outside } from "./outside.ts";
import type { Page } from "./page.ts";
import { metaOf } from "./page-head.ts";
import { fieldOf, wordsOf } from "./schema-values.ts";
import { statementsOf } from "./statements.ts";
import { subjectsOf } from "./subjects.ts";
import { timesOf } from "./times.ts";

/** What was read of an article's texts and media. */
export interface Read {
  headline: string | undefined;
  by: string | undefined;
  summary: string | undefined;
  passages: Passage[];
  removed: Removed[];
  media: Media;
  outside: Outside;
  /** What links inside the text state. */
  statements: Statement[];
}

function languageOfPage({ head, structured: { article } }: Page, passages: readonly Passage[]): string | undefined {
  return (
    languageTag(wordsOf(fieldOf(article, "inLanguage"))) ??
    languageTag(head.language) ??
    languageTag(metaOf(head, "content-language", "dc.language", "og:locale")?.value) ??
    languageOf(passages.map(({ text }) => text).join(" "))
  );
}

const stated = (field: Statement["field"], value: string, pointer: string): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer,
});

function allStatements({ head, structured, addresses: [own] }: Page, read: Read): Statement[] {
  const all = [
    ...statementsOf(head, structured),
    ...read.statements,
    ...read.outside.statements,
    ...(own ? [stated("canonicalUrl", own.href, own.pointer)] : []),
    ...(read.by ? [stated("by", read.by, "author")] : []),
    ...read.media.statements,
  ];
  const seen = new Set<string>();
  return all.filter(({ field, value, part }) => {
    const key = JSON.stringify([field, value, part]);
    return seen.size < seen.add(key).size;
  });
}

function passagesOf({ headline, summary, passages, media, outside }: Read): Passage[] {
  return [
    ...outside.notes,
    ...(headline ? [{ role: "headline" as const, text: headline, pointer: "h1" }] : []),
    ...(summary ? [{ role: "standfirst" as const, text: summary, pointer: "description" }] : []),
    ...passages,
    ...media.passages,
  ];
}

/** Makes the item of a page's article from what was read of it. */
export function itemOf(page: Page, read: Read, notes: Notes): ItemCopy {
  const { head, structured, addresses, publishers } = page;
  const { headline, by, summary } = read;
  const statements = allStatements(page, read);
  const said = (field: Statement["field"]) =>
    statements.find((one) => one.field === field && one.part === undefined)?.value;
  const uri = addresses[0] && uriOfId(addresses[0].href, "html-page");
  keepLeftovers(page, notes);
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...timesOf(page, notes),
    ...filled({
      language: languageOfPage(page, read.passages),
      by,
      edNote: read.outside.notes.map(({ text }) => text).join("\n"),
      copyrightHolder: said("copyrightHolder"),
      copyrightNotice: said("copyrightNotice"),
      headlines: headline ? [{ role: "main", value: headline }] : [],
      descriptions: summary ? [{ role: "summary", value: summary }] : [],
      subjects: subjectsOf(head, structured),
      infoSources: publishers.map((name) => ({ name, role: "publisher" })),
      altIds: addresses.slice(1, 10).map(({ href }) => ({ role: "link", value: href })),
      associations: read.media.associations,
    }),
  };
  return {
    format: `text/html;profile=${structured.article ? "schema.org" : "plain"}`,
    ...(uri ? { uri } : {}),
    article,
    passages: passagesOf(read),
    statements,
    removed: [...read.outside.removed, ...read.removed],
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(notes.kept > 0 ? { unmapped: notes.unmapped } : {}),
    ...(structured.faults.length > 0 ? { faults: structured.faults } : {}),
    marks: {
      hosts: [...new Set(addresses.flatMap(({ href }) => hostsOfId(href)))],
      providers: publishers,
      creditLines: [],
    },
  };
}
