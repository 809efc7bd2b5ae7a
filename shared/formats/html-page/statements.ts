import type { StatedField, Statement } from "../../copy/statement.ts";
import { isFields } from "../../json/notes.ts";
import { resolvedValues } from "./json-ld.ts";
import type { Structured } from "./main-article.ts";
import { linksNamed, metasNamed, type PageHead, RSL_TYPE } from "./page-head.ts";
import { addressOf, allWords, fieldOf, wordsOf } from "./schema-values.ts";

/** A value in words, or an address where it is one: a licence is known by its address. */
const named = (raw: unknown) => (isFields(raw) ? (addressOf(raw) ?? wordsOf(raw)) : wordsOf(raw));
const inWords = (raw: unknown) => wordsOf(raw) ?? addressOf(raw);

/** Fields of schema.org that speak of rights. `sdLicense` is of the description, a picture's licence the picture's. */
const FIELDS: Readonly<Record<string, { field: StatedField; read: (raw: unknown) => string | undefined }>> = {
  copyrightHolder: { field: "copyrightHolder", read: inWords },
  copyrightNotice: { field: "copyrightNotice", read: inWords },
  copyrightYear: { field: "copyrightYear", read: inWords },
  creditText: { field: "creditText", read: inWords },
  license: { field: "license", read: named },
  conditionsOfAccess: { field: "usageTerms", read: inWords },
  acquireLicensePage: { field: "acquireLicensePage", read: named },
  usageInfo: { field: "usageInfo", read: named },
  isBasedOn: { field: "isBasedOn", read: named },
  isBasedOnUrl: { field: "isBasedOn", read: named },
  sdLicense: { field: "sdLicense", read: named },
  expires: { field: "expires", read: inWords },
  author: { field: "authorAffiliation", read: (raw) => (isFields(raw) ? inWords(raw.affiliation) : undefined) },
};

/** Metas that speak of rights, Dublin Core's and Google's among them. A `meta name=embargo` is no standard: ignored. */
const METAS: Readonly<Record<string, StatedField>> = {
  copyright: "copyrightNotice",
  "dc.rights": "copyrightNotice",
  "dcterms.rights": "copyrightNotice",
  "dcterms.rightsholder": "copyrightHolder",
  "dcterms.accessrights": "usageTerms",
  "dcterms.license": "license",
  "dc.rights.license": "license",
  "tdm-reservation": "tdmReservation",
  "tdm-policy": "tdmPolicy",
  "original-source": "isBasedOn",
  "article:expiration_time": "expires",
};

/** PLUS's word for terms of mining that stand elsewhere. */
const SEE_EXPRESSION = "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR";

/** Words of the robots meta that speak of use and not of search. */
const ROBOTS_TERMS = /\bno(?:image)?ai\b|\bnoml\b|\btdm-?reservation\b/i;
const UNAVAILABLE = /\bunavailable_after:\s*(.{4,60})$/i;

const of = (field: StatedField, value: string, pointer: string): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer,
});

/** A picture's own licence is left to a person: the rules do not read it, and nothing may pass it. */
export function pictureLicence(value: string, pointer: string, part: string): Statement {
  return { ...of("rightsInfo", JSON.stringify({ license: value }), pointer), part };
}

/** What a described thing (an article, a picture) states of its own rights; `part` for a picture. */
export function describedTerms(node: unknown, at: string, byId: Structured["byId"], part?: string): Statement[] {
  if (!isFields(node)) return [];
  return Object.entries(FIELDS).flatMap(([name, { field, read }]) =>
    resolvedValues(node, name, byId).flatMap((raw) => {
      const value = read(raw);
      if (value === undefined) return [];
      if (part === undefined) return [of(field, value, `${at}/${name}`)];
      return [
        field === "license"
          ? pictureLicence(value, `${at}/${name}`, part)
          : { ...of(field, value, `${at}/${name}`), part },
      ];
    }),
  );
}

function isPaid(raw: unknown): boolean {
  return allWords(raw).some((word) => /^(?:false|no|0|https?:\/\/schema\.org\/False)$/i.test(word));
}

function robotsTerms(head: PageHead): Statement[] {
  return metasNamed(head, "robots", "googlebot", "news_keywords_robots", "ai", "x-robots-tag").flatMap(
    ({ value, pointer }) => {
      const until = UNAVAILABLE.exec(value)?.[1]?.trim();
      return [
        ...(ROBOTS_TERMS.test(value) ? [of("robots", value, pointer)] : []),
        ...(until ? [of("expires", until, pointer)] : []),
      ];
    },
  );
}

/** What a page states of its article's rights, as described first, then in metas and links. Nothing is interpreted. */
export function statementsOf(head: PageHead, { sources, byId }: Structured): Statement[] {
  const described = sources.flatMap(({ node, at }) => [
    ...describedTerms(node, at, byId),
    ...(isPaid(fieldOf(node, "isAccessibleForFree"))
      ? [of("isAccessibleForFree", "false", `${at}/isAccessibleForFree`)]
      : []),
  ]);
  const metas = head.metas.flatMap(({ name, value, pointer }) => {
    const field = Object.hasOwn(METAS, name) ? METAS[name] : undefined;
    return field ? [of(field, value, pointer)] : [];
  });
  const links = [
    // RSL's terms are for machines, and no licence of the text: what they ask for is read by whom it concerns.
    ...linksNamed(head, "license").map(({ value, pointer, type }) =>
      type === RSL_TYPE ? of("dataMining", SEE_EXPRESSION, pointer) : of("license", value, pointer),
    ),
    // C2PA 2.1, A.3: a manifest that lies beside the page.
    ...linksNamed(head, "c2pa-manifest").map(({ value, pointer }) => of("provenanceManifest", value, pointer)),
    ...linksNamed(head, "copyright").map(({ value, pointer }) => of("usageInfo", value, pointer)),
  ];
  return [...described, ...metas, ...robotsTerms(head), ...links];
}
