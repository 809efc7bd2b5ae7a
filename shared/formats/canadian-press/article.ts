import type { AssociationCopy, ItemCopy, Passage } from "../../copy/item-copy.ts";
import { statedTime } from "../../copy/stated-time.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Notes, refuse } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import { elementAt } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Captions of a picture, by language. */
export const CAPTIONS = ["EnglishCaption", "FrenchCaption"];

/** Elements that are read into fields of their own. */
export const READ: ReadonlySet<string> = new Set(
  (
    "SystemSlug NewsCompID ContentItemID FileName OrigTransRef Headline Headline2 SlugProper Byline Credit Source " +
    "CustomField6 Copyright ContentType Category SupplementalCategories IndexCode Keyword RankingValue EmbargoTime " +
    "UpdatedDateTime CreatedDateTime DateTaken Language City Province Country Placeline DirectoryText ContentText " +
    "EditorNote UpdateNote Corrections SpecialInstructions TrashFlag HoldFlag PhotoReference ContentRef ViewFile " +
    "EnglishCaption FrenchCaption"
  ).split(" "),
);

/** The languages of the agency, by its numbers. */
const LANGUAGES: Readonly<Record<string, string>> = { "1": "en", "2": "fr" };
/** Entries of one list between commas; the system cuts a list at 150 characters. */
const MOST_WORDS = 500;

type Subjects = NonNullable<ItemCopy["article"]["subjects"]>;

interface Told {
  content: XmlElement;
  at: string;
  passages: readonly Passage[];
  statements: readonly Statement[];
  notes: Notes;
}

const say = (content: XmlElement, name: string): string | undefined => wordsOf(elementAt(content, name));
const listOf = (content: XmlElement, name: string): string[] =>
  (say(content, name) ?? "")
    .split(",", MOST_WORDS)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function subjectsOf(content: XmlElement): Subjects {
  const of = (name: string, rel: string) => listOf(content, name).map((literal) => ({ rel, literal }));
  const all = [
    ...of("Category", "category"),
    ...of("SupplementalCategories", "category"),
    ...of("IndexCode", "subject"),
    ...of("Keyword", "keyword"),
  ];
  return [...new Map(all.map((one) => [`${one.rel} ${one.literal}`, one])).values()];
}

/** `CreatedDateTime` is written in UTC and does not say so; the update beside it has its offset. */
function timesOf(content: XmlElement, at: string, notes: Notes) {
  const time = (name: string) => statedTime(say(content, name), `${at}/${name}`, notes);
  const created = time("CreatedDateTime");
  const isFloating = created !== undefined && !/(?:Z|[+-]\d\d:\d\d)$/.test(created);
  return {
    versionCreated: time("UpdatedDateTime"),
    firstCreated: isFloating ? `${created}Z` : created,
    contentCreated: time("DateTaken"),
  };
}

/** Pictures that a story refers to: each comes as a publication of its own, under that name of file. */
function picturesOf(content: XmlElement): AssociationCopy[] {
  return listOf(content, "PhotoReference").map((value, index) => ({
    name: `picture-${index + 1}`,
    type: "picture",
    altIds: [{ role: "PhotoReference", value }],
  }));
}

function urgencyOf(content: XmlElement, at: string, notes: Notes): number | undefined {
  const ranking = say(content, "RankingValue");
  if (ranking === undefined || ranking === "0") return undefined;
  return /^[1-9]$/.test(ranking)
    ? Number(ranking)
    : refuse(notes, `${at}/RankingValue`, ranking, "a figure from 1 to 9");
}

function placeOf(content: XmlElement) {
  const [city, province, country] = ["City", "Province", "Country"].map((name) => say(content, name));
  const parts = [city, province, country].filter((one) => one !== undefined);
  return { located: parts[0], places: parts.length > 0 ? [{ name: parts.join(", ") }] : [] };
}

/** The fields of the article that the item states. */
export function articleOf({ content, at, passages, statements, notes }: Told): ItemCopy["article"] {
  const stated = (field: Statement["field"]) => statements.filter((one) => one.field === field);
  const [main, other] = passages.filter(({ role }) => role === "headline").map(({ text }) => text);
  const isPhoto = say(content, "ContentType")?.toLowerCase() === "photo";
  const file = say(content, "ContentRef") ?? say(content, "ViewFile");
  const language = LANGUAGES[say(content, "Language") ?? ""];
  const ids = ["SystemSlug", "NewsCompID", "ContentItemID", "FileName", "OrigTransRef", "ContentRef"];
  const embargo = stated("embargoedUntil")[0]?.value;
  return {
    standard: { name: "ninjs", version: "3.1" },
    type: isPhoto ? "picture" : "text",
    ...filled({
      ...timesOf(content, at, notes),
      embargoedUntil: statedTime(embargo, `${at}/EmbargoTime`, notes),
      pubStatus: stated("pubStatus")[0]?.value as "canceled" | "withheld" | undefined,
      urgency: urgencyOf(content, at, notes),
      language: language ?? languageOf(passages.map(({ text }) => text).join(" ")),
      by: say(content, "Byline"),
      slugline: say(content, "SlugProper"),
      ...placeOf(content),
      edNote: stated("edNote")
        .map(({ value }) => value)
        .join("\n"),
      copyrightNotice: say(content, "Copyright"),
      headlines: [
        ...(main ? [{ role: "main", value: main }] : []),
        ...(other ? [{ role: "alternative", value: other }] : []),
      ],
      descriptions: passages
        .filter(({ role }) => role === "caption" || role === "standfirst")
        .map(({ role, text }) => ({ role: role === "caption" ? "caption" : "summary", value: text })),
      subjects: subjectsOf(content),
      infoSources: [
        { role: "source", name: say(content, "Source") },
        { role: "originator", name: say(content, "CustomField6") },
      ].flatMap(({ role, name }) => (name ? [{ name, role }] : [])),
      altIds: ids.flatMap((role) => {
        const value = say(content, role);
        return value ? [{ role, value }] : [];
      }),
      renditions: isPhoto && file ? [{ name: "original", title: file }] : [],
      associations: picturesOf(content),
    }),
  };
}
