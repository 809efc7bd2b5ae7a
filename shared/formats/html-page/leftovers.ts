import { type Fields, keep, type Notes } from "../../json/notes.ts";
import type { Page } from "./page.ts";

/** Fields of a described article that are read elsewhere, or repeat the text. */
const READ = new Set(
  "@context @type @id url mainEntityOfPage headline name description articleBody datePublished dateModified dateCreated author creator publisher sourceOrganization provider articleSection keywords inLanguage image associatedMedia isAccessibleForFree license copyrightHolder copyrightNotice copyrightYear creditText conditionsOfAccess acquireLicensePage usageInfo isBasedOn isBasedOnUrl sdLicense expires isPartOf comment thumbnailUrl".split(
    " ",
  ),
);
/** Metas of newsrooms that have no place in an article; those for browsers say nothing of it. */
const NEWSROOM =
  /^(?:dc|dcterms|prism|citation_|parsely-|news_|article:(?!tag|section|published|modified|author|publisher))/;
/** Those of them that are read as terms, times or names. */
const READ_METAS =
  /^(?:(?:dc|dcterms)\.(?:rights|license|accessrights|rightsholder|title|creator|description|publisher|language|date|issued|modified|created)|citation_(?:author|title|publisher|publication_date)|parsely-(?:author|title|section|tags|pub-date)|news_keywords)$/;
/** A larger value is a page inside the page. */
const LARGEST = 4000;

/** Keeps what a page states of its article and no field of ninjs holds. */
export function keepLeftovers({ head, structured: { article } }: Page, notes: Notes): void {
  for (const [name, value] of Object.entries((article ?? {}) as Fields)) {
    if (!READ.has(name) && JSON.stringify(value).length <= LARGEST) keep(notes, `article/${name.slice(0, 200)}`, value);
  }
  for (const { name, value } of head.metas) {
    if (NEWSROOM.test(name) && !READ_METAS.test(name))
      keep(notes, `meta[${name.slice(0, 200)}]`, value.slice(0, LARGEST));
  }
}
