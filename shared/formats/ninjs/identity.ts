import { type Fields, isEmpty, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";

/** The id of an item where it is a URI, and every other id that it states. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/** Reads `uri`, and `guid` as Superdesk writes it. What is no URI identifies nothing here and is kept beside. */
export function identityOf(fields: Fields, at: string, notes: Notes): Identity {
  const altIds: Identity["altIds"] = [];
  let uri: string | undefined;
  for (const role of ["uri", "guid"] as const) {
    const raw = fields[role];
    if (isEmpty(raw)) continue;
    const value = typeof raw === "string" || typeof raw === "number" ? String(raw).trim() : undefined;
    if (value === undefined) keep(notes, step(at, role), raw);
    else if (uri === undefined && isUri(value)) uri = value;
    else if (value !== uri) altIds.push({ role, value });
    if (role === "uri" && uri === undefined) refuse(notes, step(at, role), raw, "an absolute URI");
  }
  return { ...(uri === undefined ? {} : { uri }), altIds };
}
