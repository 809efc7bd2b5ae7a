import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Statement } from "../../copy/statement.ts";
import { newNotes } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import { languageTag } from "../../markup/language-tag.ts";
import type { NewsType } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import type { Figure } from "../../xml/figures.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { FormatReading } from "../format.ts";
import { formalName, languageIn, roleOf } from "./component.ts";
import { conceptsOf } from "./concepts.ts";
import { contentOf } from "./content.ts";
import { identityOf } from "./identity.ts";
import { keepLeftovers } from "./leftovers.ts";
import { linesOf } from "./lines.ts";
import { linksOf } from "./links.ts";
import { changeOf, instructionsOf, isPatch, managementOf, managementStatements } from "./management.ts";
import { allIn, filesOf, mediaOf } from "./media.ts";
import { nitfTerms } from "./nitf-terms.ts";
import { rightsOf } from "./rights.ts";
import { servicesOf } from "./services.ts";
import type { Story } from "./story.ts";
import { textsOf, topPassages } from "./texts.ts";

function languageOfStory({ newsItem, components }: Story, passages: readonly Passage[]): string | undefined {
  const stated = [...[...components].reverse().map(languageIn), attributeOf(newsItem, "xml:lang")];
  const tags = stated.flatMap((one) => languageTag(one) ?? []);
  return tags[0] ?? languageOf(passages.map(({ text }) => text).join(" "));
}

function infoSourcesOf(components: readonly XmlElement[]): { name: string; role: string }[] {
  const named = components
    .flatMap((component) => elementsIn(component, "AdministrativeMetadata"))
    .flatMap((meta) => elementsIn(meta).filter(({ local }) => /^(?:Provider|Source)$/.test(local)))
    .flatMap((one) =>
      elementsIn(one, "Party").flatMap((party) => {
        const name = formalName(party);
        return name ? [{ name, role: one.local.toLowerCase() }] : [];
      }),
    );
  return [...new Map(named.map((one) => [`${one.role} ${one.name}`, one])).values()];
}

/**
 * An item whose components are all about one picture, film or recording is that, and no text with a part: its caption
 * is its own. One that holds several is composite.
 */
function asMedia(story: Story): { story: Story; type: NewsType } {
  const { media, components } = story;
  const hasText = components.some(
    (one) => roleOf(one) !== "caption" && contentOf(one, "").some(({ role }) => role !== "headline"),
  );
  const [only] = media;
  // A package: its components stand for other items.
  const isPackage = components.some((one) => elementsIn(one).some(({ local }) => /^NewsItem(?:Ref)?$/.test(local)));
  if (hasText || !only) return { story, type: !hasText && isPackage ? "composite" : "text" };
  const types = new Set(media.flatMap((one) => filesOf(allIn(one)).types));
  const [type = "text"] = types;
  if (media.length > 1) return { story, type: "composite" };
  if (type === "text") return { story, type };
  return { story: { ...story, media: [], components: [...components, ...allIn(only)] }, type };
}

/** Media whose words are a caption; those at a sound or a film are what is said in it. */
const STILLS = new Set<NewsType>(["picture", "graphic"]);
const isText = ({ role }: Passage) => role === "paragraph" || role === "subhead";

/** Lists that say something. */
function filled<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;
}

function faultsOf(story: Story): Pick<ItemCopy, "faults"> {
  if (!isPatch(story)) return {};
  return {
    faults: [{ kind: "unreadable", source: "item-structured", pointer: `${story.at}/Update`, reason: "Update" }],
  };
}

/** What stands around the items of a document, and what of it is kept beside each. */
export interface Around {
  envelope: XmlElement | undefined;
  data: Record<string, unknown>;
}

/** Reads one story as an item, or says why it is none. Never throws. */
export function itemOf(told: Story, { envelope, data }: Around, fileRepairs: readonly string[]): FormatReading {
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const { story, type } = asMedia(told);
  const { newsItem, components, at } = story;
  const { uri, version, altIds } = identityOf(story);
  const lines = linesOf(components);
  const isMedia = type !== "text" && type !== "composite";
  // Whom to ask stands before the text in some writers' files; it is read after it.
  const inOrder = [...components].sort((a, b) => Number(roleOf(a) === "contact") - Number(roleOf(b) === "contact"));
  const figures: Figure[] = [];
  const written = inOrder
    .flatMap((one) => contentOf(one, at, isMedia ? undefined : figures))
    .map((passage): Passage => (isText(passage) && STILLS.has(type) ? { ...passage, role: "caption" } : passage));
  const inLines = new Set([...lines.values()].flat());
  const media = mediaOf(isMedia ? { ...story, components: [] } : story, figures);
  const files = isMedia ? filesOf(components).renditions : [];
  const instructions = instructionsOf(story);
  const cut = cutNonPublic([
    ...instructions.map((text): Passage => ({ role: "ed-note", text, pointer: `${at}/NewsManagement/Instruction` })),
    ...topPassages(story, lines),
    ...written.filter((passage) => isText(passage) || !inLines.has(passage.text)),
  ]);
  const isEmpty = cut.passages.length === 0 && media.associations.length === 0 && files.length === 0;
  if (isEmpty && uri === undefined) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "it has neither an id nor text", where: at }] };
  }
  const statements: Statement[] = [
    ...rightsOf([newsItem, ...components], at),
    ...nitfTerms(components, at),
    ...managementStatements(story),
  ];
  const infoSources = infoSourcesOf(components);
  const language = languageOfStory(story, cut.passages);
  const change = changeOf(story);
  const provider = wordsOf(elementAt(newsItem, "Identification", "NewsIdentifier", "ProviderId"));
  const holders = statements.flatMap(({ field, value }) => (field === "copyrightHolder" && value ? [value] : []));
  const article: ItemCopy["article"] = {
    standard: { name: "ninjs", version: "3.1" },
    type,
    ...(version ? { version } : {}),
    ...managementOf(story, notes),
    ...(language ? { language } : {}),
    ...textsOf(story, lines, written, statements),
    ...conceptsOf(components, lines),
    ...filled({ infoSources, altIds, renditions: files, associations: media.associations }),
  };
  const links = linksOf(told);
  const services = servicesOf(envelope, [...told.components, ...told.media]);
  keepLeftovers(story, data, notes);
  const item: ItemCopy = {
    format: `application/xml;profile=newsml-1.2`,
    ...(uri ? { uri } : {}),
    ...(change ? { change } : {}),
    ...filled({ links, services }),
    article,
    passages: [...cut.passages, ...media.passages],
    statements: [...statements, ...media.statements],
    removed: cut.removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    ...faultsOf(story),
    marks: {
      hosts: hostsOfId(uri),
      providers: [...new Set([...infoSources.map(({ name }) => name), ...(provider ? [provider] : []), ...holders])],
      creditLines: lines.get("creditline") ?? [],
    },
  };
  return { items: [item], problems: notes.problems };
}
