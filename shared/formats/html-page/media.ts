import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Fields, isFields } from "../../json/notes.ts";
import { isUri } from "../../markup/uri.ts";
import { attributeOf, elementsWhere } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { resolvedValues } from "./json-ld.ts";
import type { Structured } from "./main-article.ts";
import type { Page } from "./page.ts";
import { creditIn, type Shown } from "./pictures.ts";
import { addressOf, fieldOf, typesOf, wordsOf } from "./schema-values.ts";
import { describedTerms, pictureLicence } from "./statements.ts";

/** The media of an article with what is written at them and what is stated of their rights. */
export interface Media {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

const SOURCES = ["src", "data-src", "data-original", "data-lazy-src"];
/** Pictures that only the structured markup names: more are a gallery of its own. */
const MOST_DESCRIBED = 50;
/** Sizes of one picture. */
const MOST_RENDITIONS = 20;
/** Builders name their site's own sign where a story has no picture. */
const SITE_PICTURE = /favicon|logo/i;
const LONGEST_ALT = 2000;
/** The address of a picture without the parts by which servers scale it: its file's name. */
const fileName = (address: string) =>
  address
    .replace(/[?#].*$/, "")
    .replace(/^.*\//, "")
    .replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "")
    .toLowerCase();

function addressesOf(file: PageElement, base: string | undefined): string[] {
  const inside = elementsWhere(file, ({ name }) => name === "source");
  const raw = [file, ...inside].flatMap((one) => SOURCES.flatMap((name) => attributeOf(one, name) ?? []));
  const largest = attributeOf(file, "srcset") ?? attributeOf(file, "data-srcset");
  const last = largest?.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0];
  return [...new Set([...raw, ...(last ? [last] : [])])].flatMap((one) => webAddress(one, base) ?? []);
}

function webAddress(raw: string, base: string | undefined): string | undefined {
  if (raw.length > 4000 || !URL.canParse(raw, base)) return undefined;
  const { href, protocol } = new URL(raw, base);
  return /^https?:$/.test(protocol) && isUri(href) ? href : undefined;
}

function pixels(file: PageElement): { width?: number; height?: number } {
  const of = (name: "width" | "height") => {
    const raw = attributeOf(file, name) ?? "";
    return /^\d{1,6}$/.test(raw) ? { [name]: Number(raw) } : {};
  };
  return { ...of("width"), ...of("height") };
}

const renditions = (hrefs: readonly string[], size: object): NonNullable<AssociationCopy["renditions"]> =>
  hrefs.map((href, index) => ({ name: String(index + 1), href, ...(index === 0 ? size : {}) }));

function describedPictures({ sources, byId }: Structured): Fields[] {
  return sources
    .flatMap(({ node }) => ["image", "associatedMedia"].flatMap((name) => resolvedValues(node, name, byId)))
    .map((one) => (isFields(one) ? one : { url: one }))
    .slice(0, MOST_DESCRIBED);
}

const describedAddress = (node: Fields) => addressOf(fieldOf(node, "contentUrl")) ?? addressOf(fieldOf(node, "url"));

/** A medium from wherever it is known: as the page shows it, as its structured markup describes it, or both. */
interface Known {
  shown?: Shown;
  described?: Fields;
  type: Shown["type"];
  hrefs: string[];
}

function textsAt({ shown, described }: Known): { caption: string | undefined; alt: string | undefined } {
  const inMarkup = described && (wordsOf(fieldOf(described, "caption")) ?? wordsOf(fieldOf(described, "description")));
  const alt = (shown?.files ?? []).flatMap((file) => attributeOf(file, "alt") ?? [])[0];
  return { caption: shown?.caption ?? inMarkup, alt: alt?.slice(0, LONGEST_ALT) };
}

/** The credit in the caption of a picture that is only described, where it has none of its own. */
function captionCredit(described: Fields | undefined): string | undefined {
  if (!described || wordsOf(fieldOf(described, "creditText"))) return undefined;
  return creditIn(wordsOf(fieldOf(described, "caption")) ?? wordsOf(fieldOf(described, "description")));
}

function termsAt(
  { shown, described }: Known,
  part: string,
  pointer: string,
  byId: Page["structured"]["byId"],
): Statement[] {
  const terms = described ? describedTerms(described, "image", byId, part) : [];
  const own = (shown?.licences ?? []).map((value) => pictureLicence(value, pointer, part));
  const value = shown?.credit ?? captionCredit(described);
  const credit: Statement[] = value ? [{ field: "creditText", value, source: "item-structured", pointer, part }] : [];
  return [...credit, ...own, ...terms];
}

function addTo(media: Media, known: Known, name: string, { structured }: Page): void {
  const { shown, type, hrefs } = known;
  const { caption, alt } = textsAt(known);
  const pointer = shown?.element.name ?? "image";
  const said = caption ? { role: "caption", value: caption } : alt ? { role: "alt", value: alt } : undefined;
  const [first] = shown?.files ?? [];
  const by = shown?.credit ?? wordsOf(fieldOf(known.described, "creditText")) ?? captionCredit(known.described);
  media.associations.push({
    name,
    type,
    ...(by ? { by } : {}),
    ...(said ? { descriptions: [said] } : {}),
    ...(hrefs.length > 0 ? { renditions: renditions(hrefs, first ? pixels(first) : {}) } : {}),
  });
  if (caption) media.passages.push({ role: "caption", text: caption, pointer, part: name });
  media.statements.push(...termsAt(known, name, pointer, structured.byId));
}

function allKnown(shown: readonly Shown[], { structured, base }: Page): Known[] {
  const described = describedPictures(structured);
  const used = new Set<Fields>();
  const known = shown.map((one): Known => {
    const hrefs = one.files.flatMap((file) => addressesOf(file, base)).slice(0, MOST_RENDITIONS);
    const names = new Set(hrefs.map(fileName));
    const node = described.find((candidate) => names.has(fileName(describedAddress(candidate) ?? "\0")));
    if (node) used.add(node);
    return { shown: one, type: one.type, hrefs, ...(node ? { described: node } : {}) };
  });
  const addresses = new Set<string>();
  const shownOnce = known.filter(({ shown: one, hrefs: [href] }) => {
    const isRepeated = href !== undefined && addresses.has(href) && one?.caption === undefined;
    if (href !== undefined) addresses.add(href);
    return !isRepeated;
  });
  const seen = new Set(known.flatMap(({ hrefs }) => hrefs.map(fileName)));
  for (const node of described) {
    const href = webAddress(describedAddress(node) ?? "", base);
    if (used.has(node) || href === undefined || seen.has(fileName(href)) || SITE_PICTURE.test(fileName(href))) continue;
    seen.add(fileName(href));
    shownOnce.push({
      described: node,
      type: typesOf(node).includes("VideoObject") ? "video" : "picture",
      hrefs: [href],
    });
  }
  return shownOnce;
}

/** Reads the media that a page shows in its text, and those that only its structured markup names. */
export function mediaOf(shown: readonly Shown[], page: Page): Media {
  const media: Media = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => undefined);
  for (const known of allKnown(shown, page)) addTo(media, known, nameOf(undefined, known.type), page);
  return media;
}
