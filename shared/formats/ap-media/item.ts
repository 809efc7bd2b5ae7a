import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isFields, keep, type Notes, newNotes, step } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { type ItemReading, notAnItem } from "../../json/read-items.ts";
import { statementsOf } from "../../json/statements.ts";
import { languageOf } from "../../markup/language.ts";
import type { Article } from "../../record/article.ts";
import { edNoteLimits, partsOf, stating } from "./associations.ts";
import { type Story, storyOf } from "./body.ts";
import { conceptsOf, subjectsOf } from "./concepts.ts";
import { creditsOf } from "./credits.ts";
import { plainFields } from "./fields.ts";
import { identityOf } from "./identity.ts";
import { canonicalLinks } from "./links.ts";
import { priceClasses, priceOf } from "./price.ts";
import { productsOf } from "./products.ts";
import type { ApEntry } from "./read-ap-media.ts";
import { changeOf, orderStatements, withoutOverruled } from "./status.ts";
import { textsOf } from "./texts.ts";

const NO_STORY: Story = { passages: [], statements: [], faults: [] };

/** Keywords of one item; a search would not use more. */
const MOST_KEYWORDS = 500;

/** The text of an item: in the item, in its rendition, or beside it. */
function textOf(item: Fields, { at, beside }: ApEntry, notes: Notes): Story {
  const { nitf } = isFields(item.renditions) ? item.renditions : {};
  const place = `${at}/renditions/nitf/content`;
  const candidates = [
    storyOf(item.nitf, step(at, "nitf"), notes),
    storyOf(isFields(nitf) ? nitf.content : undefined, place, notes),
    storyOf(beside?.nitf, `${beside?.at ?? ""}/nitf`, notes),
  ].filter((story) => story !== undefined);
  return candidates.find(({ passages }) => passages.length > 0) ?? candidates[0] ?? NO_STORY;
}

function concepts(item: Fields, at: string, notes: Notes): Partial<Article> {
  const { keywords } = item;
  const isList = Array.isArray(keywords) && keywords.every((word) => typeof word === "string");
  const words = isList ? keywords.slice(0, MOST_KEYWORDS).filter((word) => word.trim() !== "") : [];
  if (!isList) keep(notes, step(at, "keywords"), keywords);
  return filled({
    people: conceptsOf(item.person, step(at, "person"), notes),
    organisations: conceptsOf(item.organisation, step(at, "organisation"), notes),
    places: conceptsOf(item.place, step(at, "place"), notes),
    subjects: [
      ...(subjectsOf(item.subject, step(at, "subject"), notes) ?? []),
      ...words.map((literal: string) => ({ literal })),
    ],
    events: conceptsOf(item.event, step(at, "event"), notes),
  });
}

/** Reads one item of AP. Its address and those of its files carry tokens of the session; its id does not. */
export function itemOf(entry: ApEntry, fileRepairs: readonly string[]): ItemReading {
  const { raw, at, beside } = entry;
  if (!isFields(raw)) return notAnItem("an item is not an object", at);
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const known = plainFields(raw, at, notes);
  const { uri, altIds, host } = identityOf(raw, at, notes);
  const { passages: top, by, ...texts } = textsOf(raw, at, notes);
  const story = textOf(raw, entry, notes);
  const credits = creditsOf(raw, at, notes);
  const price = priceOf(entry.meta, notes);
  const media = beside && { raw: beside.associations, at: step(beside.at, "associations") };
  const parts = partsOf(raw, at, media, notes);
  const { passages, removed } = cutNonPublic([...top, ...story.passages]);
  if (!uri && altIds.length === 0 && passages.length === 0) return notAnItem("it has neither an id nor text", at);
  const statements: Statement[] = [
    ...statementsOf(stating(raw), at),
    ...story.statements,
    ...orderStatements(raw, at),
    ...credits.statements,
    ...edNoteLimits(raw, at),
    ...price.statements,
    ...canonicalLinks(raw, at),
    ...parts.statements,
  ];
  const classes = priceClasses(raw, at).map(
    (one): Fault => ({ kind: "unreadable", source: "item-structured", ...one }),
  );
  const item: ItemCopy = {
    format: `application/json;profile=ap-media${versionOf(entry.version)}`,
    article: {
      standard: { name: "ninjs", version: "3.1" },
      ...known,
      ...concepts(raw, at, notes),
      ...filled({
        ...texts,
        by: by ?? story.byline,
        altIds,
        pubStatus: gravestStatus(statements),
        language: known.language ?? languageOf(passages.map(({ text }) => text).join(" ")),
        copyrightHolder: credits.copyrightHolder,
        rightsInfo: price.rightsInfo,
        infoSources: credits.infoSources,
        associations: parts.associations,
      }),
    },
    passages: [...passages, ...parts.passages],
    statements: withoutOverruled(statements),
    removed,
    ...filled({
      uri,
      change: changeOf(raw),
      services: productsOf(entry),
      repairs: [...notes.repairs],
      faults: [...story.faults, ...classes],
    }),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: {
      hosts: host ? [host] : [],
      providers: credits.providers,
      creditLines: credits.creditLine ? [credits.creditLine] : [],
    },
  };
  return { item, problems: notes.problems };
}

function versionOf(version: unknown): string {
  return typeof version === "string" && /^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(version) ? `-${version}` : "";
}
