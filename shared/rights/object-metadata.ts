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
  encodedrights: "rightsInfo",
  linkedrights: "rightsInfo",
  // Limits that are stated beside the copy bind it as those within do.
  rightsstart: "rightsStart",
  validfrom: "rightsStart",
  rightsend: "rightsEnd",
  validuntil: "rightsEnd",
  geography: "geography",
  territory: "geography",
  limitations: "limitations",
  robots: "robots",
  xrobotstag: "robots",
  tdmreservation: "tdmReservation",
  tdmpolicy: "tdmPolicy",
  datamining: "dataMining",
  c2pamanifest: "provenanceManifest",
  provenancemanifest: "provenanceManifest",
};

/** What the object's metadata states of rights. Other headers belong to whoever uploads and are left alone. */
export function readObjectMetadata(metadata: Readonly<Record<string, string>>): Statement[] {
  return Object.entries(metadata)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]): Statement[] => {
      const plain = name.toLowerCase().replace(/[-_]/g, "");
      const field = Object.hasOwn(HEADERS, plain) ? HEADERS[plain] : undefined;
      return field ? [{ field, value, source: "object-metadata", pointer: name }] : [];
    });
}
