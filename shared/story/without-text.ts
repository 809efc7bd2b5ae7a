import type { Reading } from "../copy/reading.ts";
import type { Article } from "../record/article.ts";

/**
 * A reading as it may be kept after its supplier's time: its ids, dates, headline, terms and what was counted, so that it
 * can be decided again, found and accounted for; no text, no renditions, nothing that was taken out of the copy.
 */
export function withoutText({ article, provenance, ...terms }: Reading): Reading {
  const { unmapped: _unmapped, removed, ...known } = provenance;
  return {
    ...terms,
    article: {
      ...emptied(article),
      ...(article.associations ? { associations: article.associations.map(emptied) } : {}),
    },
    provenance: { ...known, removed: removed.map((one) => ({ ...one, text: "" })) },
  };
}

/** A body keeps its place and its counts: that there was one is a fact that decisions rest on. */
function emptied<T extends Omit<Article, "associations">>({
  renditions: _renditions,
  descriptions,
  bodies,
  ...rest
}: T) {
  return {
    ...rest,
    ...(descriptions ? { descriptions: descriptions.map((one) => ({ ...one, value: "" })) } : {}),
    ...(bodies ? { bodies: bodies.map((one) => ({ ...one, value: "" })) } : {}),
  };
}
