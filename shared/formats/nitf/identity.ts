import { uriOfId } from "../../copy/id-uri.ts";
import type { Article } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { Nitf } from "./read-nitf.ts";

/** What names a story, and which version of it this is. */
export interface Identity {
  uri?: string;
  version?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/** The story's id is `doc-id`; AP leaves that empty, and then the story is told by its content. */
export function identityOf({ docdata }: Nitf): Identity {
  const id = attributeOf(elementAt(docdata, "doc-id"), "id-string");
  const uri = id === undefined ? undefined : uriOfId(id, "nitf");
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
