import { isEmpty, isFields, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { type ReadValue, text, uri } from "../../json/values.ts";
import type { Article } from "../../record/article.ts";

type RightsInfo = NonNullable<Article["rightsInfo"]>;

const spelled = (raw: Record<string, unknown>, ...names: string[]): [string, unknown] | undefined => {
  const name = names.find((candidate) => !isEmpty(raw[candidate]));
  return name === undefined ? undefined : [name, raw[name]];
};

function encoded(raw: unknown, at: string, notes: Notes): string | undefined {
  if (!isFields(raw) && !Array.isArray(raw)) return text(raw, at, notes);
  notes.repairs.add("encoded-rights-as-object");
  return JSON.stringify(raw);
}

// The schema takes either linked or encoded rights, never both and never neither: of two, the expression itself stays.
function one(raw: unknown, at: string, notes: Notes): RightsInfo | undefined {
  if (!isFields(raw)) return refuse(notes, at, raw, "an object");
  const expression = spelled(raw, "encodedRights", "encodedrights");
  const link = spelled(raw, "linkedRights", "linkedrights");
  const language = spelled(raw, "langId", "langid");
  const langId = language ? uri(language[1], step(at, language[0]), notes) : undefined;
  const encodedRights = expression ? encoded(expression[1], step(at, expression[0]), notes) : undefined;
  if (encodedRights && link) keep(notes, step(at, link[0]), link[1]);
  const linkedRights = !encodedRights && link ? uri(link[1], step(at, link[0]), notes) : undefined;
  if (encodedRights === undefined && linkedRights === undefined) {
    return refuse(notes, at, raw, "linked or encoded rights");
  }
  return {
    ...(langId ? { langId } : {}),
    ...(encodedRights ? { encodedRights } : {}),
    ...(linkedRights ? { linkedRights } : {}),
  };
}

/** The rights expression: an object by the schema of 3.1, a list in its documentation. Of a list the first is kept. */
export const rightsInfo: ReadValue<RightsInfo> = (raw, at, notes) => {
  if (isEmpty(raw)) return undefined;
  if (!Array.isArray(raw)) return one(raw, at, notes);
  if (raw.length > 1) notes.repairs.add("first-of-several-rights-expressions");
  for (const [index, entry] of raw.entries()) if (index > 0) keep(notes, step(at, index), entry);
  return one(raw[0], step(at, 0), notes);
};
