import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article, NewsType } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { figurePart } from "../../xml/figure-part.ts";
import type { Figure } from "../../xml/figures.ts";
import { mediaElements, nitfMedia, saysSomething } from "../../xml/nitf-media.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { componentsIn, formalName, mediaTypeOf, propertiesOf, roleOf } from "./component.ts";
import { contentOf } from "./content.ts";
import { linesOf } from "./lines.ts";
import { nitfTerms } from "./nitf-terms.ts";
import { rightsOf } from "./rights.ts";
import type { Story } from "./story.ts";

type Rendition = NonNullable<Article["renditions"]>[number];

/** Media of one story; a gallery has some hundred. */
const MOST_MEDIA = 500;
/** Files of one picture; a dozen sizes are usual. */
const MOST_FILES = 100;

/** The media of a story with what is written at them and what they state of their own rights. */
export interface Media {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

/** A component and all inside of it. Parsing has bounded the depth. */
export function allIn(component: XmlElement): XmlElement[] {
  return [component, ...componentsIn(component).flatMap(allIn)];
}

const pixels = (content: XmlElement, name: RegExp) => {
  const characteristics = elementAt(content, "Characteristics");
  const [raw = ""] = characteristics ? propertiesOf(characteristics, name) : [];
  return /^\d{1,6}$/.test(raw) ? Number(raw) : undefined;
};

function renditionOf(content: XmlElement, name: string): Rendition {
  const href = attributeOf(content, "Href");
  const contentType = formalName(elementAt(content, "MimeType"));
  const size = wordsOf(elementAt(content, "Characteristics", "SizeInBytes")) ?? "";
  const width = pixels(content, /^(?:pixel)?width$/i);
  const height = pixels(content, /^(?:pixel)?height$/i);
  return {
    name,
    ...(href && isUri(href) && /^https?:/i.test(href) ? { href } : {}),
    ...(contentType ? { contentType } : {}),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(/^\d{1,12}$/.test(size) ? { sizeInBytes: Number(size) } : {}),
  };
}

/** The files of components, with their types. */
export function filesOf(components: readonly XmlElement[]): {
  types: NewsType[];
  renditions: Rendition[];
  hrefs: string[];
} {
  const found = components
    .flatMap((one) => {
      const role = roleOf(one);
      return elementsIn(one, "ContentItem").map((content) => ({ content, role }));
    })
    .flatMap(({ content, role }) => {
      const type = mediaTypeOf(content);
      return type ? [{ content, role, type }] : [];
    })
    .slice(0, MOST_FILES);
  return {
    types: found.map(({ type }) => type),
    renditions: found.map(({ content, role }, index) => {
      const use = elementAt(content, "Characteristics");
      const [stated] = use ? propertiesOf(use, /^imageuse$/i) : [];
      return renditionOf(content, stated ?? (role || String(index + 1)));
    }),
    hrefs: found.flatMap(({ content }) => attributeOf(content, "Href") ?? []),
  };
}

/** The gravest guess at what a component is: its files where they agree, else its role, else a picture. */
function typeOf(component: XmlElement, types: readonly NewsType[]): NewsType {
  const role = roleOf(component);
  if (/^(?:video|clip)$/.test(role)) return "video";
  if (/^(?:audio|sound)$/.test(role)) return "audio";
  return types.find((type) => type !== "text") ?? types[0] ?? (/^supp|^sidebar/.test(role) ? "text" : "picture");
}

const idsOf = (component: XmlElement, hrefs: readonly string[]): NonNullable<Article["altIds"]> => {
  const duid = attributeOf(component, "Duid");
  const files = [...new Set(hrefs)].filter((href) => !/^https?:/i.test(href)).map((value) => ({ role: "Href", value }));
  return [...(duid ? [{ role: "Duid", value: duid }] : []), ...files];
};

/** Statements, each once: a picture's parts repeat its credit. */
function distinct(statements: readonly Statement[]): Statement[] {
  const first = new Map<string, Statement>();
  for (const one of statements) {
    const key = `${one.field} ${one.value}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** Reads the components that are media, in order of appearance, then the pictures in the text and the files beside it. */
export function mediaOf({ media, components, at }: Story, figures: readonly Figure[]): Media {
  const read: Media = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => undefined);
  for (const component of media.slice(0, MOST_MEDIA)) {
    const all = allIn(component);
    const { types, renditions, hrefs } = filesOf(all);
    const type = typeOf(component, types);
    const name = nameOf(undefined, type);
    const lines = linesOf(all);
    const written = all.flatMap((one) => contentOf(one, at)).filter(({ role }) => role !== "headline");
    const by = lines.get("byline") ?? [];
    const altIds = idsOf(component, hrefs);
    const headlines = (lines.get("headline") ?? []).map((value) => ({ role: "main", value }));
    read.associations.push({
      name,
      type,
      ...(by.length > 0 ? { by: by.join("; ") } : {}),
      ...(headlines.length > 0 ? { headlines } : {}),
      ...(written.length > 0
        ? { descriptions: [{ role: "caption", value: written.map(({ text }) => text).join("\n") }] }
        : {}),
      ...(renditions.length > 0 ? { renditions } : {}),
      ...(altIds.length > 0 ? { altIds } : {}),
    });
    for (const { text, pointer } of written) {
      read.passages.push({ role: "caption", text, ...(pointer === undefined ? {} : { pointer }), part: name });
    }
    read.statements.push(...distinct([...rightsOf(all, at, name), ...nitfTerms(all, at, name)]));
  }
  // The pictures of a page are its figures.
  const data = components
    .flatMap((one) => elementsIn(one, "ContentItem"))
    .flatMap((content) => elementsIn(content, "DataContent"))
    .filter((one) => elementAt(one, "html") === undefined);
  const inText = nitfMedia(mediaElements(data).filter(saysSomething), `${at}//DataContent`, nameOf);
  read.associations.push(...inText.associations);
  read.statements.push(...inText.statements);
  read.passages.push(...inText.passages);
  for (const figure of figures) {
    const part = figurePart(figure, nameOf(undefined, "picture"), `${at}//ContentItem//figure`);
    read.associations.push(part.association);
    read.statements.push(...part.statements);
    read.passages.push(...part.passages);
  }
  // A file beside the text of a story that is no text itself: solita's PDF of a release.
  for (const component of components) {
    const { types, renditions, hrefs } = filesOf([component]);
    renditions.forEach((rendition, index) => {
      const type = types[index] ?? "picture";
      const href = hrefs[index] ?? "";
      const isWeb = /^https?:/i.test(href);
      read.associations.push({
        name: nameOf(undefined, type),
        type,
        renditions: [rendition],
        ...(isWeb || !href ? {} : { altIds: [{ role: "Href", value: href }] }),
      });
    });
  }
  read.associations.splice(MOST_MEDIA);
  return read;
}
