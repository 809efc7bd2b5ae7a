import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { notedLimits } from "../../copy/noted-limits.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { statementsOf } from "../../json/statements.ts";
import { creditsOf } from "./credits.ts";
import { plainFields } from "./fields.ts";
import { identityOf } from "./identity.ts";
import { priceClasses } from "./price.ts";
import { orderStatements, withoutOverruled } from "./status.ts";
import { textsOf } from "./texts.ts";

/** Media of one item; a gallery has some hundred. */
const MOST_ASSOCIATIONS = 500;

/** What belongs to an item, with what is written at it and what it states of its own rights. */
export interface Parts {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
}

interface Entry {
  raw: unknown;
  at: string;
}

function listed(associations: unknown, at: string, notes: Notes): [string, Entry][] {
  if (isEmpty(associations)) return [];
  if (!isFields(associations)) {
    refuse(notes, at, associations, "an object by number");
    return [];
  }
  return Object.entries(associations).map(([key, raw]) => [key, { raw, at: step(at, key) }]);
}

/** The item of an answer that was fetched for an association and put beside the story. */
function fetched({ raw, at }: Entry): Entry {
  if (!isFields(raw)) return { raw, at };
  const data = isFields(raw.data) ? raw.data : raw;
  const place = data === raw ? at : step(at, "data");
  return isFields(data.item) ? { raw: data.item, at: step(place, "item") } : { raw, at };
}

/** An item's own associations name only headline and type; where the whole item was fetched, that one is read. */
function entriesOf(item: Fields, at: string, beside: Entry | undefined, notes: Notes): Entry[] {
  const entries = new Map(listed(item.associations, step(at, "associations"), notes));
  for (const [key, entry] of listed(beside?.raw, beside?.at ?? "", notes)) {
    const whole = fetched(entry);
    const own = entries.get(key)?.raw;
    entries.set(key, isFields(own) && isFields(whole.raw) ? { ...whole, raw: { ...own, ...whole.raw } } : whole);
  }
  const all = [...entries.values()].filter(({ raw }) => !isEmpty(raw));
  if (all.length > MOST_ASSOCIATIONS) {
    refuse(notes, step(at, "associations"), all.length, `at most ${MOST_ASSOCIATIONS} associations`);
  }
  return all.slice(0, MOST_ASSOCIATIONS);
}

/** Reads the media of an item, each under its type and number: AP numbers them by rank. */
export function partsOf(item: Fields, at: string, beside: Entry | undefined, notes: Notes): Parts {
  const parts: Parts = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => {});
  for (const { raw, at: place } of entriesOf(item, at, beside, notes)) {
    if (!isFields(raw)) {
      refuse(notes, place, raw, "an object");
      continue;
    }
    const known = plainFields(raw, place, notes);
    const name = nameOf(undefined, known.type ?? "media");
    const { uri, altIds } = identityOf(raw, place, notes);
    const { passages, ...texts } = textsOf(raw, place, notes, name);
    const { infoSources, copyrightHolder, statements: credits } = creditsOf(raw, place, notes, name);
    const statements = [
      ...statementsOf(stating(raw), place, name),
      ...orderStatements(raw, place, name),
      ...credits,
      ...edNoteLimits(raw, place, name),
      ...priceClasses(raw, place).map(
        ({ reason: value, pointer }): Statement => ({
          field: "rightsInfo",
          value,
          source: "item-structured",
          pointer,
          part: name,
        }),
      ),
    ];
    const pubStatus = gravestStatus(statements, name);
    parts.associations.push({
      name,
      ...known,
      ...filled({ ...texts, uri, altIds, infoSources, copyrightHolder, pubStatus }),
    });
    parts.passages.push(...passages);
    parts.statements.push(...withoutOverruled(statements, name));
  }
  return parts;
}

/** What speaks of rights by its name alone; sources and media of its own do so apart. */
export function stating(item: Fields): Fields {
  const { infosource: _sources, associations: _media, ...rest } = item;
  return rest;
}

/** What the note to the desk says of limits: AP puts territories and conditions of pictures there. */
export function edNoteLimits({ ednote }: Fields, at: string, part?: string): Statement[] {
  return typeof ednote === "string" ? notedLimits(ednote, step(at, "ednote"), part) : [];
}
