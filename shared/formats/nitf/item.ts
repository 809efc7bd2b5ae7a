import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Statement } from "../../copy/statement.ts";
import { newNotes } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { FormatReading } from "../format.ts";
import { changeOf } from "./change.ts";
import { conceptsOf } from "./concepts.ts";
import { identityOf } from "./identity.ts";
import { keepLeftovers } from "./leftovers.ts";
import { linksOf } from "./links.ts";
import { mediaOf } from "./media.ts";
import { contentPassages, endPassages, headlinesOf, notePassages, topPassages } from "./passages.ts";
import type { Nitf } from "./read-nitf.ts";
import { statementsOf } from "./statements.ts";
import { statusOf } from "./status.ts";
import { textsOf } from "./texts.ts";
import { timesOf } from "./times.ts";

const versionOf = ({ root }: Nitf) => /NITF (3\.\d)/i.exec(root.attributes.version ?? "")?.[1] ?? "3";

function languageOfItem({ root, content }: Nitf, passages: readonly Passage[]): string | undefined {
  const stated = attributeOf(root, "baselang") ?? attributeOf(root, "xml:lang") ?? attributeOf(content, "xml:lang");
  return languageTag(stated) ?? languageOf(passages.map(({ text }) => text).join(" "));
}

function infoSourcesOf({ docdata, bodyHead }: Nitf): NonNullable<ItemCopy["article"]["infoSources"]> {
  const distributors = elementsIn(bodyHead, "distributor").flatMap((element) => wordsOf(element) ?? []);
  const sources = elementsBelow(docdata, "from-src").flatMap((element) => attributeOf(element, "src-name") ?? []);
  return [
    ...distributors.map((name) => ({ name, role: "distributor" })),
    ...[...new Set(sources)].map((name) => ({ name, role: "source" })),
  ];
}

/** Names by which the copy can be told to be somebody's: they never grant, they only name. */
function providersOf({ head, docdata }: Nitf, statements: readonly Statement[], sources: readonly string[]): string[] {
  const rights = elementAt(docdata, "doc.rights");
  const origin = elementsIn(head, "meta").filter(({ attributes }) =>
    /^(?:origin|source)$/i.test(attributes.name ?? ""),
  );
  const holders = statements.filter(({ field, part }) => field === "copyrightHolder" && !part);
  const names = [
    ...sources,
    attributeOf(elementAt(docdata, "doc-id"), "regsrc"),
    ...holders.map(({ value }) => value.trim()),
    attributeOf(rights, "owner"),
    attributeOf(rights, "agent"),
    ...origin.map((meta) => attributeOf(meta, "content")),
  ];
  return [...new Set(names)].filter((name): name is string => Boolean(name));
}

/** Reads a document as one item, or says why it is none. Never throws. */
export function itemOf(nitf: Nitf, fileRepairs: readonly string[]): FormatReading {
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const inline = notePassages(nitf);
  const cut = cutNonPublic([...topPassages(nitf), ...inline.passages, ...contentPassages(nitf), ...endPassages(nitf)]);
  const media = mediaOf(nitf);
  const { uri, version, altIds } = identityOf(nitf);
  if (uri === undefined && cut.passages.length === 0 && media.associations.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "it has neither an id nor text" }] };
  }
  const own = statementsOf(nitf);
  const infoSources = infoSourcesOf(nitf);
  const language = languageOfItem(nitf, cut.passages);
  const change = changeOf(nitf);
  const links = linksOf(nitf);
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...(version ? { version } : {}),
    ...timesOf(nitf, notes),
    ...statusOf(nitf, notes),
    ...(language ? { language } : {}),
    ...textsOf(nitf, headlinesOf(nitf), own),
    ...conceptsOf(nitf),
    ...(infoSources.length > 0 ? { infoSources } : {}),
    ...(altIds.length > 0 ? { altIds } : {}),
    ...(media.associations.length > 0 ? { associations: media.associations } : {}),
  };
  keepLeftovers(nitf, notes);
  const item: ItemCopy = {
    format: `application/xml;profile=nitf-${versionOf(nitf)}`,
    ...(uri ? { uri } : {}),
    ...(change ? { change } : {}),
    ...(links.length > 0 ? { links } : {}),
    article,
    passages: [...cut.passages, ...media.passages],
    statements: [...own, ...media.statements],
    removed: [...inline.removed, ...cut.removed],
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: {
      hosts: hostsOfId(uri),
      providers: providersOf(
        nitf,
        own,
        infoSources.map(({ name = "" }) => name),
      ),
      creditLines: own.flatMap(({ field, value }) => (field === "creditText" ? [value.trim()] : [])),
    },
  };
  return { items: [item], problems: notes.problems };
}
