import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { isFields, newNotes } from "../../json/notes.ts";
import { type ItemReading, notAnItem } from "../../json/read-items.ts";
import { statementsOf } from "../../json/statements.ts";
import { languageOf } from "../../markup/language.ts";
import { partsOf } from "./associations.ts";
import { fieldsOf } from "./fields-of.ts";
import { identityOf } from "./identity.ts";
import { bodyPassages, topPassages } from "./passages.ts";
import { versionOf } from "./version.ts";

/** Reads one JSON object as an item of ninjs. `at` is its JSON pointer in the file; never throws. */
export function itemOf(raw: unknown, at: string, fileRepairs: readonly string[]): ItemReading {
  if (!isFields(raw)) return notAnItem("an item is not an object", at);
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const { altIds: statedIds = [], ...known } = fieldsOf(raw, at, notes);
  const { uri, altIds } = identityOf(raw, at, notes);
  // Texts were read for the fields already; what was wrong with them is noted once.
  const silent = newNotes();
  const whole = [...topPassages(raw, at, silent), ...bodyPassages(raw, at, notes)];
  const { passages, removed } = cutNonPublic(whole);
  const parts = partsOf(raw, at, notes);
  if (uri === undefined && altIds.length === 0 && passages.length === 0 && parts.associations.length === 0) {
    return notAnItem("it has neither an id nor text", at);
  }
  passages.push(...parts.passages);
  const language = known.language ?? languageOf(passages.map(({ text }) => text).join(" "));
  const ids = [...statedIds, ...altIds];
  const item: ItemCopy = {
    format: `application/json;profile=ninjs-${versionOf(raw)}`,
    ...(uri === undefined ? {} : { uri }),
    article: {
      standard: { name: "ninjs", version: "3.1" },
      ...known,
      ...(language ? { language } : {}),
      ...(ids.length > 0 ? { altIds: ids } : {}),
      ...(parts.associations.length > 0 ? { associations: parts.associations } : {}),
    },
    passages,
    statements: [...statementsOf(raw, at), ...parts.statements],
    removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: marksOf(raw, known, uri),
  };
  return { item, problems: notes.problems };
}

function marksOf(raw: Record<string, unknown>, known: ItemCopy["article"], uri: string | undefined): ItemCopy["marks"] {
  const names = (known.infoSources ?? []).flatMap(({ name }) => name ?? []);
  const credit = raw.creditline ?? raw.creditLine;
  return {
    hosts: hostsOfId(uri),
    providers: [...new Set([...names, ...(known.copyrightHolder ? [known.copyrightHolder] : [])])],
    creditLines: typeof credit === "string" && credit.trim() !== "" ? [credit.trim()] : [],
  };
}
