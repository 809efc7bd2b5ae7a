import type { Article } from "../record/article.ts";

/**
 * Genres of what an agency plans to send and of words to its customers, as vocabularies name them: IPTC's (`Program` is
 * the provider's own list of what it will cover), AFP's, dpa's.
 */
const GENRES = new Set(["advisory", "daybook", "program", "textprogram", "vorschau", "achtung"]);
/** Keywords that address the desk: Belga's `ATTENTION USERS`, AAP's `(ATTN EDITORS)`. */
const KEYWORD = /^\(?att(?:entio)?n\.?:? (?:all )?(?:editors|eds|users|clients|subscribers)\)?$/i;

/** The genre or keyword by which a supplier tells that an item speaks to the desk; undefined for a story. */
export function deskGenre({ genres = [], subjects = [] }: Pick<Article, "genres" | "subjects">): string | undefined {
  const genre = genres.find(({ name = "", literal = "" }) => GENRES.has((name || literal).toLowerCase()));
  const keyword = subjects.find(({ name = "", literal = "" }) => KEYWORD.test(name || literal));
  return genre?.name ?? genre?.literal ?? keyword?.name ?? keyword?.literal;
}
