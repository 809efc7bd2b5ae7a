import { isUri } from "../markup/uri.ts";
import type { Article } from "../record/article.ts";
import { type Fields, isEmpty, isFields, keep, type Notes, refuse, step } from "./notes.ts";
import { list, object } from "./objects.ts";
import { integer, line, type ReadValue, uri } from "./values.ts";

interface Concept {
  name?: string;
  rel?: string;
  uri?: string;
  literal?: string;
}

const CONCEPT = {
  name: { from: ["name"], read: line },
  rel: { from: ["rel"], read: line },
  uri: { from: ["uri"], read: uri },
  literal: { from: ["literal", "code", "qcode"], read: line },
} as const;

/** A name alone stands for the concept of that name. */
function named<T extends { name?: string }>(read: ReadValue<T>): ReadValue<T> {
  return (raw, at, notes) => {
    if (typeof raw !== "string") return read(raw, at, notes);
    notes.repairs.add("name-for-concept");
    return { name: raw } as T;
  };
}

/** A scheme that is no text is said: the concept stands without it. */
function checkedScheme<T extends Concept>(read: ReadValue<T>): ReadValue<T> {
  return (raw: unknown, at: string, notes: Notes) => {
    const value = read(raw, at, notes);
    const scheme = isFields(raw) ? raw.scheme : undefined;
    if (!isEmpty(scheme) && typeof scheme !== "string") refuse(notes, step(at, "scheme"), scheme, "text");
    return value;
  };
}

// ninjs 1.x: `scheme` is a vocabulary, `code` a concept in it; a scheme that ends as a base address does is its prefix.
function withScheme<T extends Concept>(read: ReadValue<T>): ReadValue<T> {
  const checked = checkedScheme(read);
  return (raw: unknown, at: string, notes: Notes) => {
    const value = checked(raw, at, notes);
    if (!value || value.uri || !isFields(raw)) return value;
    const { scheme, code } = raw;
    if (typeof scheme !== "string" || typeof code !== "string" || !/[/#=]$/.test(scheme)) return value;
    return isUri(`${scheme}${code}`) ? { ...value, uri: `${scheme}${code}` } : value;
  };
}

const concept = named(withScheme(object<Concept>(CONCEPT)));
const percent = integer(0, 100);

/** People, organisations, places, events and objects alike. */
export const concepts: ReadValue<Concept[]> = list(concept);

const listedSubjects: ReadValue<NonNullable<Article["subjects"]>> = list(
  named(
    withScheme(
      object<NonNullable<Article["subjects"]>[number]>({
        ...CONCEPT,
        creator: { from: ["creator"], read: line },
        relevance: { from: ["relevance"], read: percent },
        confidence: { from: ["confidence"], read: percent },
      }),
    ),
  ),
);

/** One object that holds all the codes, as Fingerpost has it, is a list of subjects that have only a code. */
function codesIn(raw: unknown): string[] | undefined {
  const { code, ...rest }: Fields = isFields(raw) ? raw : {};
  const isList = Array.isArray(code) && code.every((one) => typeof one === "string") && Object.keys(rest).length === 0;
  return isList ? code : undefined;
}

export const subjects: ReadValue<NonNullable<Article["subjects"]>> = (raw, at, notes) => {
  const codes = codesIn(raw);
  if (codes) notes.repairs.add("codes-for-concepts");
  const entries = codes?.filter((code) => code.trim() !== "").map((code) => ({ code }));
  return listedSubjects(entries ?? raw, at, notes);
};

const genre = named(
  object<{ name?: string; uri?: string; literal?: string }>({
    name: CONCEPT.name,
    uri: { from: ["uri"], read: line },
    literal: CONCEPT.literal,
  }),
);

export const genres: ReadValue<NonNullable<Article["genres"]>> = (raw, at, notes) =>
  typeof raw === "string" ? list(genre)([raw], at, notes) : list(genre)(raw, at, notes);

export const infoSources: ReadValue<NonNullable<Article["infoSources"]>> = list(
  named(
    checkedScheme(
      object<{ name?: string; role?: string; uri?: string; literal?: string }>({
        name: CONCEPT.name,
        role: { from: ["role", "rel"], read: line },
        uri: CONCEPT.uri,
        literal: CONCEPT.literal,
      }),
    ),
  ),
);

const altId = object<{ role?: string; value?: string }>({
  role: { from: ["role"], read: line },
  value: { from: ["value"], read: line },
});

/** ninjs 1.x has alternative ids as an object by role; later versions as a list. */
export const altIds: ReadValue<NonNullable<Article["altIds"]>> = (raw, at, notes) => {
  if (!isFields(raw) || "role" in raw || "value" in raw) return list(altId)(raw, at, notes);
  // Their schema allows any value: a list is several ids, and what is no text is kept.
  return Object.entries(raw).flatMap(([role, value]) =>
    [value].flat().flatMap((one: unknown) => {
      if (typeof one === "string" || typeof one === "number") return { role, value: String(one).trim() };
      keep(notes, step(at, role), one);
      return [];
    }),
  );
};

export const digitalSourceType: ReadValue<NonNullable<Article["digitalSourceType"]>> = object<{
  name?: string;
  uri?: string;
  literal?: string;
}>({
  name: CONCEPT.name,
  uri: CONCEPT.uri,
  literal: CONCEPT.literal,
});
