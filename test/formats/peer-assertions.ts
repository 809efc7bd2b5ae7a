import type { Article } from "../../shared/record/article.ts";

/** What a peer's own test says of an item that it reads. */
export interface Assertion {
  item: number;
  field: string;
  op: "equals" | "contains" | "startswith" | "len";
  value: unknown;
}

/** An item of `imprimatur read --json`. */
export interface ReadItem {
  article: Article;
  provenance: { unmapped?: Record<string, unknown> };
  rights: { embargoedUntil: string | null };
}

/** The letters and figures of a text alone, without its markup: peers differ in white space, marks and case. */
const letters = (value: unknown): string =>
  String(value ?? "")
    .normalize("NFKC")
    .replace(/<[^>]*>/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
const leaves = (value: unknown): unknown[] =>
  value === null || value === undefined || value === ""
    ? []
    : typeof value === "object"
      ? Object.values(value).flatMap(leaves)
      : [value];
const values = (texts: readonly { value: string }[] = []): string[] => texts.map(({ value }) => value);
const sameTime = (ours: string | null | undefined, theirs: unknown): boolean =>
  Date.parse(ours ?? "") === Date.parse(String(theirs));
/** Letters of a body that are compared: peers cut bodies differently at their end. */
const OPENING = 60;

type Holds = (item: ReadItem, value: unknown, op: Assertion["op"]) => boolean;

/** How a field of Superdesk is told in ours. One that is not here is sought anywhere: nothing it says may be lost. */
const HOLDS: Readonly<Record<string, Holds>> = {
  // Superdesk puts the version at the end of an id.
  guid: (item, value) => letters(JSON.stringify(item)).includes(letters(String(value).replace(/:\d+$/, ""))),
  headline: ({ article }, value) => values(article.headlines).some((one) => letters(one) === letters(value)),
  slugline: ({ article }, value) => letters(article.slugline) === letters(value),
  byline: ({ article }, value) => letters(article.by).includes(letters(value).replace(/^by/, "")),
  language: ({ article }, value) => article.language?.split("-")[0] === String(value).split(/[-_]/)[0],
  urgency: ({ article }, value) =>
    article.urgency === Number(value ?? Number.NaN) || (value === null && !article.urgency),
  priority: ({ article }, value) => article.urgency === Number(value),
  pubstatus: ({ article }, value) => article.pubStatus === value,
  version: ({ article }, value) => letters(article.version) === letters(value),
  type: ({ article }, value) => article.type === value,
  versioncreated: ({ article }, value) => sameTime(article.versionCreated, value),
  firstcreated: ({ article }, value) =>
    value === null ? !article.firstCreated : sameTime(article.firstCreated, value),
  embargoed: ({ article, rights }, value) => sameTime(article.embargoedUntil ?? rights.embargoedUntil, value),
  body_html: ({ article }, value, op) =>
    letters(values(article.bodies).join(" ")).includes(letters(value).slice(0, op === "equals" ? undefined : OPENING)),
};

/** Whether what a peer's test asserts holds for an item as we read it. */
export function assertionHolds(item: ReadItem, { field, op, value }: Assertion): boolean {
  const holds = Object.hasOwn(HOLDS, field) ? HOLDS[field] : undefined;
  if (holds) return holds(item, value, op);
  // A length counts the peer's own lists, which are none of ours.
  if (op === "len") return true;
  const all = letters(JSON.stringify(item));
  return leaves(value).every((leaf) => all.includes(letters(leaf)));
}
