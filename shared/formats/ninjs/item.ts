import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { filled } from "../../json/filled.ts";
import { kindOfObject } from "../../json/kind-of-object.ts";
import { isFields, newNotes } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { type ItemReading, notAnItem } from "../../json/read-items.ts";
import { statementsOf } from "../../json/statements.ts";
import { languageOf } from "../../markup/language.ts";
import { sentAt } from "../../time/sent-at.ts";
import { partsOf } from "./associations.ts";
import { bodyIn } from "./body.ts";
import { changeOf, deskOrders, deskSystemOf, earlierOf } from "./desk-system.ts";
import { fieldsOf } from "./fields-of.ts";
import { identityOf } from "./identity.ts";
import { topPassages } from "./passages.ts";
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
  const body = bodyIn(raw, at, notes);
  const { passages, removed } = cutNonPublic([...topPassages(raw, at, silent), ...body.passages]);
  const parts = partsOf(raw, at, notes);
  if (uri === undefined && altIds.length === 0 && passages.length === 0 && parts.associations.length === 0) {
    return notAnItem(kindOfObject(raw) ?? "it has neither an id nor text", at);
  }
  passages.push(...parts.passages);
  const language = known.language ?? languageOf(passages.map(({ text }) => text).join(" "));
  const ids = [...statedIds, ...altIds];
  const statements = [...statementsOf(raw, at), ...deskOrders(raw, at), ...body.statements, ...parts.statements];
  const item: ItemCopy = {
    format: `application/json;profile=${deskSystemOf(raw) ?? `ninjs-${versionOf(raw)}`}`,
    ...(uri === undefined ? {} : { uri }),
    article: {
      standard: { name: "ninjs", version: "3.1" },
      ...known,
      ...filled({
        by: known.by ?? body.by.join("; "),
        // A status that is in no list is as good as withheld: the article may not say that it is usable.
        pubStatus: gravestStatus(statements),
        language,
        altIds: ids,
        associations: parts.associations,
      }),
    },
    passages,
    statements,
    removed: [...removed, ...body.removed, ...parts.removed],
    ...filled({
      repairs: [...notes.repairs],
      change: changeOf(raw),
      links: earlierOf(raw),
      faults: [...body.faults, ...parts.faults],
    }),
    ...sentAt(raw.dateTimeSent),
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
