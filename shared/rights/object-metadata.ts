import type { StatedField, Statement } from "../copy/statement.ts";

/** Names of `x-amz-meta-*` headers, hyphens and case aside, and the fields that they state. */
const HEADERS: Record<string, StatedField> = {
  canonicalurl: "canonicalUrl",
  embargo: "embargoedUntil",
  embargoed: "embargoedUntil",
  embargoeduntil: "embargoedUntil",
  by: "by",
  byline: "by",
  credit: "creditText",
  creditline: "creditText",
  credittext: "creditText",
  copyrightholder: "copyrightHolder",
  copyrightnotice: "copyrightNotice",
  copyrightyear: "copyrightYear",
  usageterms: "usageTerms",
  license: "license",
  licence: "license",
  expires: "expires",
  pubstatus: "pubStatus",
  ednote: "edNote",
  rightsinfo: "rightsInfo",
  tdmreservation: "tdmReservation",
  tdmpolicy: "tdmPolicy",
  datamining: "dataMining",
};

/** What the object's metadata states of rights. Other headers belong to whoever uploads and are left alone. */
export function readObjectMetadata(metadata: Readonly<Record<string, string>>): Statement[] {
  return Object.entries(metadata)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]): Statement[] => {
      const field = HEADERS[name.toLowerCase().replace(/[-_]/g, "")];
      return field ? [{ field, value, source: "object-metadata", pointer: name }] : [];
    });
}
