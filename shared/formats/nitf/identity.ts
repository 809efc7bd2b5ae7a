import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import type { Nitf } from "./read-nitf.ts";
import { attributeOf } from "./words.ts";

/** Ids that are URIs already. Others only look like one: `urn-newsml-dpa-com-...:1562` has no scheme. */
const URI = /^(?:urn|tag|https?):/i;
/** Ids of agencies have some sixty characters. */
const LONGEST_ID = 500;

/** What names a story, and which version of it this is. */
export interface Identity {
  uri?: string;
  version?: string;
  altIds: NonNullable<Article["altIds"]>;
}

function uriOf(id: string): string | undefined {
  if (id.length > LONGEST_ID || !id.isWellFormed()) return undefined;
  const uri = URI.test(id) ? id : `urn:imprimatur:nitf:${encodeURIComponent(id).replaceAll("%3A", ":")}`;
  return isUri(uri) ? uri : undefined;
}

/** The story's id is `doc-id`; AP leaves that empty, and then the story is told by its content. */
export function identityOf({ docdata }: Nitf): Identity {
  const id = attributeOf(elementAt(docdata, "doc-id"), "id-string");
  const uri = id === undefined ? undefined : uriOf(id);
  const altIds: Identity["altIds"] = [];
  if (id !== undefined && id !== uri) altIds.push({ role: "doc-id", value: id });
  let version: string | undefined;
  for (const key of elementsIn(docdata, "du-key")) {
    const value = attributeOf(key, "key");
    if (value !== undefined) altIds.push({ role: "du-key", value });
    version ??= attributeOf(key, "version") ?? attributeOf(key, "generation");
  }
  return { ...(uri ? { uri } : {}), ...(version ? { version } : {}), altIds };
}
