import { type Fields, isFields, keep, type Notes, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";

/**
 * Names of AP's ids that one story keeps and no other has. A digest of its fields, a slug and a transmission's number,
 * which runs round, are none: a kill by such a name would hit strangers.
 */
const OWN = new Set(["itemid", "friendlykey", "videoid", "graphicsbankid"]);

/** An item's ids; `host` is that of the address it was fetched from. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
  host?: string;
}

/**
 * The story's own id stays the same over its versions; the address carries a token of the session, which is not kept.
 * It is spelled as AP does elsewhere, so that its NITF of a story finds the same one.
 */
export function identityOf(item: Fields, at: string, notes: Notes): Identity {
  const address = typeof item.uri === "string" && URL.canParse(item.uri) ? new URL(item.uri) : undefined;
  const altids = isFields(item.altids) ? item.altids : {};
  const place = step(at, "altids");
  const read = (name: string) => line(altids[name], step(place, name), notes);
  const id = read("itemid") ?? /\/content\/([\w-]{1,128})/.exec(address?.pathname ?? "")?.[1];
  const uri = id && isUri(`urn:publicid:ap.org:${id}`) ? `urn:publicid:ap.org:${id}` : undefined;
  const altIds: Identity["altIds"] = [];
  for (const name of Object.keys(altids)) {
    const value = OWN.has(name) ? read(name) : undefined;
    if (value && value === id && uri) continue;
    if (value) altIds.push({ role: name, value });
    else keep(notes, step(place, name), altids[name]);
  }
  if (address) keep(notes, step(at, "uri"), `${address.origin}${address.pathname}`);
  return {
    altIds: [...altIds, ...foreignKeys(item, at, notes)],
    ...(uri ? { uri } : {}),
    ...(address ? { host: address.hostname } : {}),
  };
}

/** Ids that members and others gave the item, each an object of one name. */
function foreignKeys({ foreignkeys }: Fields, at: string, notes: Notes): Identity["altIds"] {
  const place = step(at, "foreignkeys");
  if (!Array.isArray(foreignkeys)) {
    keep(notes, place, foreignkeys);
    return [];
  }
  return foreignkeys.slice(0, MOST_FOREIGN_KEYS).flatMap((raw: unknown, index) =>
    Object.entries(isFields(raw) ? raw : {}).flatMap(([role, key]) => {
      const value = line(key, step(step(place, index), role), notes);
      return value ? [{ role, value }] : [];
    }),
  );
}

/** Keys of others on one item; it has two. */
const MOST_FOREIGN_KEYS = 20;
