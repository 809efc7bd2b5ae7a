import { type Fields, isFields } from "../../json/notes.ts";

const THIRD = [
  "versionCreated",
  "pubStatus",
  "edNote",
  "infoSources",
  "altIds",
  "embargoedUntil",
  "copyrightNotice",
  "representationType",
  "eventDetails",
  "plannedCoverage",
  "digitalSourceType",
  "usageTerms",
];
const SECOND = [
  "headlines",
  "bodies",
  "descriptions",
  "people",
  "places",
  "organisations",
  "subjects",
  "infosources",
  "genres",
  "by",
];

function stated({ standard, $standard, $schema }: Fields): string | undefined {
  const said = [standard, $standard].filter(isFields).flatMap(({ version, schema }) => [version, schema]);
  for (const text of [...said, standard, $standard, $schema]) {
    const version = typeof text === "string" ? /(?:^|[^\d.])([1-3]\.\d)(?!\d)/.exec(text)?.[1] : undefined;
    if (version) return version;
  }
  return undefined;
}

/** The version of ninjs that an item is in, such as `2.1`; only its first figure where it is told by the fields alone. */
export function versionOf(fields: Fields): string {
  const version = stated(fields);
  if (version) return version;
  if (THIRD.some((name) => name in fields)) return "3";
  if (SECOND.some((name) => name in fields) || Array.isArray(fields.associations)) return "2";
  return "1";
}
