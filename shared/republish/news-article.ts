import { publishedArticle } from "../notice/published-article.ts";
import type { Association } from "../record/article.ts";
import type { NewsRecord } from "../record/record.ts";
import type { PartRights } from "../record/rights.ts";
import { isUsable } from "../record/states.ts";
import { wireByline } from "../wire/byline.ts";

/** A value of schema.org in JSON-LD. */
type Described = Record<string, unknown>;

const present = (fields: Described): Described =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );

/** An address, or a name that readers know: an id of our own (`LicenseRef-`) says nothing outside this house. */
function licenceWords(license: NonNullable<PartRights["license"]>): string | undefined {
  return license.uri ?? license.name ?? (license.id.startsWith("LicenseRef-") ? undefined : license.id);
}

/** The rights of a part in schema.org's words. */
function rightsOf({ holder, license, acquire }: PartRights): Described {
  return present({
    copyrightHolder: holder ? { "@type": "Organization", name: holder.name } : undefined,
    license: license ? licenceWords(license) : undefined,
    acquireLicensePage: acquire?.url,
  });
}

/**
 * An article as schema.org's `NewsArticle`, with its rights: what may be published of it, who holds it, under which
 * licence, where one is had, whom to credit. Parts that the decision withholds are not in it, and neither is its text.
 */
export function newsArticle(record: Pick<NewsRecord, "article" | "rights" | "decision">): Described {
  const { rights, decision } = record;
  const isAllowed = isUsable(decision.state);
  const article = publishedArticle(record);
  const own = rights.parts.find(({ ref }) => ref === undefined);
  const partOf = ({ name }: Association) => rights.parts.find(({ ref }) => ref === name);
  const publisher = article.infoSources?.find(({ role }) => role === "publisher")?.name;
  return present({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    identifier: article.uri,
    headline: isAllowed ? article.headlines?.[0]?.value : undefined,
    inLanguage: article.language,
    author: article.by ? { "@type": "Person", name: wireByline(article.by) ?? article.by } : undefined,
    publisher: publisher ? { "@type": "Organization", name: publisher } : undefined,
    dateCreated: article.firstCreated,
    dateModified: article.versionCreated,
    expires: rights.expires,
    url: rights.canonicalUrl,
    ...(own ? rightsOf(own) : {}),
    ...present({
      copyrightNotice: rights.copyrightNotice,
      copyrightYear: rights.copyrightYear,
      creditText: rights.creditText,
      conditionsOfAccess: rights.usageTerms.map(({ value }) => value).join(" ") || undefined,
    }),
    image: isAllowed ? imagesOf(article.associations ?? [], partOf) : undefined,
  });
}

function imagesOf(
  associations: readonly Association[],
  partOf: (one: Association) => PartRights | undefined,
): Described[] | undefined {
  const images = associations
    .filter(({ type }) => type === "picture" || type === "graphic")
    .map((one) => {
      const part = partOf(one);
      return present({
        "@type": "ImageObject",
        caption: one.descriptions?.[0]?.value,
        contentUrl: one.renditions?.find(({ href }) => href)?.href,
        creditText: one.infoSources?.find(({ role }) => role === "creditline")?.name,
        ...(part ? rightsOf(part) : {}),
      });
    });
  return images.length > 0 ? images : undefined;
}
