import { uriOfId } from "../../copy/id-uri.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { elementAt } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { Story } from "./story.ts";

/** What names a story, and which version of it this is. */
export interface Identity {
  uri?: string;
  version?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/**
 * A story is told by provider, date and item id together. The public identifier is another id: Belga's is the same for
 * all stories, AFP's ends in the revision. Where one of the three is missing (TASS) the story is told by its content.
 */
export function identityOf({ newsItem, components, variant }: Story): Identity {
  const identifier = elementAt(newsItem, "Identification", "NewsIdentifier");
  const said = (local: string) => wordsOf(elementAt(identifier, local));
  const ids = ["ProviderId", "DateId", "NewsItemId"].map(said);
  const id = `${ids.join(":")}${variant ? `:${variant}` : ""}`;
  const urn = `urn:newsml:${id}`;
  const isWhole = ids.every((one) => one !== undefined);
  const uri = isWhole ? uriOfId(isUri(urn) ? urn : id, "newsml-1.2") : undefined;
  const altIds: Identity["altIds"] = [];
  const add = (role: string, value: string | undefined) => {
    if (value !== undefined && !altIds.some((id) => id.value === value)) altIds.push({ role, value });
  };
  add("PublicIdentifier", said("PublicIdentifier"));
  add("NewsItemId", said("NewsItemId"));
  add("Duid", attributeOf(newsItem, "Duid"));
  for (const component of components.slice(0, 20)) add("Duid", attributeOf(component, "Duid"));
  const version = said("RevisionId");
  return { ...(uri ? { uri } : {}), ...(version ? { version } : {}), altIds };
}
