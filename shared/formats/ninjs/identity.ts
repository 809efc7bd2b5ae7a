import { type Fields, isEmpty, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";

/** The id of an item where it is a URI, and every other id that it states. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Fingerpost ends an item's address in the time and the number of its revision, which tell no story. */
function withoutRevision(uri: string, fields: Fields): string {
  const times = [fields.firstVersion, fields.versionCreated, fields.dateTimeSent];
  const end = times.find((time) => typeof time === "string" && uri.endsWith(`/${time}/${String(fields.version)}`));
  return end === undefined ? uri : uri.slice(0, -`/${String(end)}/${String(fields.version)}`.length);
}

/** An id as a URI that all versions of its story share, where it can be one. */
function storyUri(role: "uri" | "guid", value: string, fields: Fields): string | undefined {
  // Superdesk's ids are bare UUIDs, which RFC 9562 gives a URN: without one no later version would find its story.
  if (role === "guid" && UUID.test(value)) return `urn:uuid:${value.toLowerCase()}`;
  return isUri(value) ? withoutRevision(value, fields) : undefined;
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
    else {
      uri ??= storyUri(role, value, fields);
      if (value !== uri) altIds.push({ role, value });
    }
    if (role === "uri" && uri === undefined) refuse(notes, step(at, role), raw, "an absolute URI");
  }
  return { ...(uri === undefined ? {} : { uri }), altIds };
}
