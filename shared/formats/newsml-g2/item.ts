import { hostsOfId } from "../../copy/hosts-of-id.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Problem } from "../../copy/problem.ts";
import type { Statement } from "../../copy/statement.ts";
import { newNotes } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { nitfDeskNotes, nitfTermsIn } from "../../xml/nitf-terms-in.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import { conceptUri } from "./catalog.ts";
import { conceptsOf, digitalSourceOf } from "./concepts.ts";
import { contentOf } from "./content.ts";
import { type EdNote, edNotesIn } from "./ed-notes.ts";
import type { G2Item } from "./g2-item.ts";
import { changeOf, managementOf, metaStatements, servicesOf, typeOf } from "./item-meta.ts";
import { keepLeftovers } from "./leftovers.ts";
import { linksOf } from "./links.ts";
import { nameOf } from "./names.ts";
import { partMetaOf } from "./part-meta.ts";
import { partsNamed } from "./parts-named.ts";
import { mediaOf } from "./remote-content.ts";
import { rightsInfoOf } from "./rights-info.ts";
import { textsOf, topPassages } from "./texts.ts";

function languageOfItem({ element }: G2Item, passages: readonly Passage[]): string | undefined {
  const meta = elementAt(element, "contentMeta");
  const stated = attributeOf(elementAt(meta, "language"), "tag") ?? attributeOf(element, "xml:lang");
  return languageTag(stated) ?? languageOf(passages.map(({ text }) => text).join(" "));
}

function altIdsOf({ element }: G2Item, uri: string | undefined): NonNullable<Article["altIds"]> {
  const guid = attributeOf(element, "guid");
  const ids = elementsIn(elementAt(element, "contentMeta"), "altId").flatMap((one) => {
    const value = wordsOf(one);
    const role = attributeOf(one, "type") ?? attributeOf(one, "environment") ?? "altId";
    return value ? [{ role, value }] : [];
  });
  return guid && guid !== uri ? [{ role: "guid", value: guid }, ...ids] : ids;
}

function infoSourcesOf({ element, schemes }: G2Item): NonNullable<Article["infoSources"]> {
  const provider = elementsIn(elementAt(element, "itemMeta"), "provider");
  const sources = elementsIn(elementAt(element, "contentMeta"), "infoSource");
  return [...provider, ...sources].flatMap((one) => {
    const name = nameOf(one);
    const literal = attributeOf(one, "qcode");
    const uri = conceptUri(one, schemes);
    const role = one.local === "provider" ? "provider" : attributeOf(one, "role");
    if (!name && !literal && !uri) return [];
    return [
      {
        ...(name ? { name } : {}),
        ...(role ? { role } : {}),
        ...(uri ? { uri } : {}),
        ...(literal ? { literal } : {}),
      },
    ];
  });
}

/** What a NITF in the item states of its own rights and time, and keeps for the desk. */
function nitfInside({ element, at }: G2Item): Pick<ItemCopy, "statements" | "removed"> {
  const set = elementAt(element, "contentSet");
  if (!set) return { statements: [], removed: [] };
  return { statements: nitfTermsIn(set, `${at}/contentSet`), removed: nitfDeskNotes(set, `${at}/contentSet`) };
}

/** Reads one item of news. Never throws. */
export function itemOf(item: G2Item, fileRepairs: readonly string[]): { item: ItemCopy; problems: Problem[] } {
  const { element, at } = item;
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const guid = attributeOf(element, "guid");
  const uri = guid === undefined ? undefined : uriOfId(guid, "newsml-g2");
  const version = attributeOf(element, "version");
  const type = typeOf(item);
  const desk = edNotesIn(elementAt(element, "itemMeta"), `${at}/itemMeta`);
  const content = contentOf(item, type);
  const media = mediaOf(item, type, content.figures);
  const named = partsNamed(item, media.remote, notes);
  const parts = partMetaOf(item, named.described);
  const rights = rightsInfoOf(item, named.meant);
  const inside = nitfInside(item);
  const edNotes = desk.notes.map(({ text, pointer }): Passage => ({ role: "ed-note", text, pointer }));
  const cut = cutNonPublic([...edNotes, ...topPassages(item, type), ...content.passages]);
  const language = languageOfItem(item, cut.passages);
  const altIds = altIdsOf(item, uri);
  const infoSources = infoSourcesOf(item);
  const change = changeOf(item);
  const services = servicesOf(item);
  const links = linksOf(item);
  const source = digitalSourceOf(elementAt(element, "contentMeta"), item);
  const credits = elementsIn(elementAt(element, "contentMeta"), "creditline").flatMap((one) => wordsOf(one) ?? []);
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type,
    ...(version ? { version } : {}),
    ...managementOf(item, notes),
    ...(language ? { language } : {}),
    ...textsOf(item),
    ...(desk.notes.length > 0 ? { edNote: desk.notes.map(({ text }) => text).join("\n") } : {}),
    ...rights.article,
    ...conceptsOf(item),
    ...(infoSources.length > 0 ? { infoSources } : {}),
    ...(altIds.length > 0 ? { altIds } : {}),
    ...(source ? { digitalSourceType: source } : {}),
    ...(media.renditions ? { renditions: media.renditions } : {}),
    ...(media.associations
      ? {
          associations: media.associations.map((one) => ({
            ...one,
            ...parts.media.get(one.name),
            ...rights.media.get(one.name),
          })),
        }
      : {}),
  };
  keepLeftovers(item, notes);
  const said = (field: "edNote" | "embargoedUntil", { text, pointer }: EdNote): Statement => ({
    field,
    value: text,
    source: "item-structured",
    pointer,
  });
  const meta = metaStatements(item);
  // An embargo that is told in words alone holds until somebody has read them.
  const inWords = meta.some(({ field }) => field === "embargoedUntil")
    ? []
    : desk.notes.filter(({ isEmbargo }) => isEmbargo);
  const noted = [
    ...desk.notes.map((note) => said("edNote", note)),
    ...inWords.map((note) => said("embargoedUntil", note)),
  ];
  return {
    item: {
      format: `application/xml;profile=newsml-g2-${attributeOf(element, "standardversion") ?? "2"}`,
      ...(uri ? { uri } : {}),
      ...(change ? { change } : {}),
      ...(links.length > 0 ? { links } : {}),
      ...(services.length > 0 ? { services } : {}),
      article,
      passages: [...cut.passages, ...media.passages, ...parts.passages],
      statements: [
        ...rights.statements,
        ...meta,
        ...noted,
        ...media.statements,
        ...parts.statements,
        ...inside.statements,
      ],
      removed: [...desk.removed, ...content.removed, ...inside.removed, ...parts.removed, ...cut.removed],
      ...(rights.faults.length > 0 ? { faults: rights.faults } : {}),
      ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
      ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
      marks: {
        hosts: hostsOfId(uri),
        providers: [...new Set(infoSources.flatMap(({ name }) => name ?? []))],
        creditLines: credits,
      },
    },
    problems: notes.problems.map((problem) => (problem.where ? problem : { ...problem, where: at })),
  };
}
