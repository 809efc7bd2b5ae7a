import type { AssociationCopy, ItemCopy, Passage } from "../../../shared/copy/item-copy.ts";
import type { StatedField, Statement } from "../../../shared/copy/statement.ts";

/** What can befall a value on its way: gone, blank, cut short, unreadable, another's. */
export const HARMS = {
  removed: () => undefined,
  blanked: () => "",
  cut: (value: string) => value.slice(0, Math.floor(value.length / 2)),
  garbled: (value: string) => [...value].reverse().join(""),
  overwritten: () => "\uFFFD#\uFFFD",
} as const satisfies Record<string, (value: string) => string | undefined>;
export type Harm = keyof typeof HARMS;

/** One field of an item harmed in one way. */
export interface Damage {
  field: string;
  harm: Harm;
  copy: ItemCopy;
}

/** Fields of an article that hold rights or status, and so must be harmed with what is stated of them. */
const OF_ARTICLE = [
  "embargoedUntil",
  "expires",
  "pubStatus",
  "by",
  "edNote",
  "copyrightHolder",
  "copyrightNotice",
  "usageTerms",
  "rightsInfo",
] as const;
type OfArticle = (typeof OF_ARTICLE)[number];
const isOfArticle = (field: string): field is OfArticle => (OF_ARTICLE as readonly string[]).includes(field);

/** Every rights field of an item harmed in every way, one at a time. */
export function* damagesOf(copy: ItemCopy): Generator<Damage> {
  for (const harm of Object.keys(HARMS) as Harm[]) {
    for (const { field, part } of fieldsOf(copy))
      yield { field: nameOf(field, part), harm, copy: harmed(copy, field, part, harm) };
    for (const [at, { role }] of copy.passages.entries()) {
      if (role === "ed-note" || role === "caption" || role === "byline" || role === "dateline")
        yield { field: `passage ${role}`, harm, copy: { ...copy, passages: passagesHarmed(copy.passages, at, harm) } };
    }
    yield* creditsHarmed(copy, harm);
  }
}

const nameOf = (field: string, part: string | undefined) => (part === undefined ? field : `${field} of media`);

function fieldsOf({ statements, article }: ItemCopy): { field: StatedField; part: string | undefined }[] {
  const stated = statements.map(({ field, part }) => ({ field, part }));
  const own = OF_ARTICLE.filter((field) => article[field] !== undefined).map((field) => ({ field, part: undefined }));
  const media = (article.associations ?? []).flatMap((association) =>
    OF_ARTICLE.filter((field) => association[field] !== undefined).map((field) => ({ field, part: association.name })),
  );
  return [...new Map([...stated, ...own, ...media].map((one) => [`${one.field} ${one.part}`, one])).values()];
}

function harmed(copy: ItemCopy, field: StatedField, part: string | undefined, harm: Harm): ItemCopy {
  const statements = copy.statements.flatMap((one): Statement[] => {
    if (one.field !== field || one.part !== part) return [one];
    const value = HARMS[harm](one.value);
    return value === undefined ? [] : [{ ...one, value }];
  });
  // A format gives an article only what it could read: a field that is harmed is not in it.
  const { article } = copy;
  const associations = article.associations?.map((one) => (one.name === part ? without(one, field) : one));
  return {
    ...copy,
    statements,
    article: { ...(part === undefined ? without(article, field) : article), ...(associations ? { associations } : {}) },
  };
}

function without<T extends object>(held: T, field: string): T {
  if (!isOfArticle(field)) return held;
  const { [field as keyof T]: _, ...rest } = held;
  return rest as T;
}

function passagesHarmed(passages: readonly Passage[], at: number, harm: Harm): Passage[] {
  return passages.flatMap((one, index) => {
    if (index !== at) return [one];
    const text = HARMS[harm](one.text);
    if (text === undefined) return [];
    const { html: _, ...plain } = one;
    return [{ ...plain, text }];
  });
}

/** The names of who is credited and who provided it, of the item and of each of its media. */
function* creditsHarmed(copy: ItemCopy, harm: Harm): Generator<Damage> {
  const { article } = copy;
  if (article.infoSources) yield { field: "infoSources", harm, copy: { ...copy, article: credited(article, harm) } };
  for (const [at, one] of (article.associations ?? []).entries()) {
    if (!one.infoSources) continue;
    const associations = (article.associations ?? []).map(
      (other, index): AssociationCopy => (index === at ? credited(other, harm) : other),
    );
    yield { field: "infoSources of media", harm, copy: { ...copy, article: { ...article, associations } } };
  }
}

function credited<T extends Pick<AssociationCopy, "infoSources">>(held: T, harm: Harm): T {
  const infoSources = (held.infoSources ?? []).flatMap(({ name = "", ...rest }) => {
    const value = HARMS[harm](name);
    return value === undefined ? [] : [{ ...rest, name: value }];
  });
  return { ...held, infoSources };
}
