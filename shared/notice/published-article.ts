import type { Article, Association } from "../record/article.ts";
import type { NewsRecord } from "../record/record.ts";
import { isUsable, type State } from "../record/states.ts";

/**
 * The article as subscribers may have it: every part that its own decision does not allow is taken out.
 * A part without a decision is not a part that was allowed.
 */
export function publishedArticle(record: Pick<NewsRecord, "article" | "decision">): Article {
  return articleOf(record, isUsable);
}

/** The article as the desk may prepare it before its time: without the parts that more than the clock holds. */
export function preparedArticle(record: Pick<NewsRecord, "article" | "decision">): Article {
  return articleOf(record, (state) => isUsable(state) || state === "hold");
}

function articleOf(
  { article, decision }: Pick<NewsRecord, "article" | "decision">,
  isGiven: (state: State) => boolean,
): Article {
  const { associations, headlines, ...rest } = article;
  const isAllowed = (part: string): boolean => isGiven(decision.parts[part]?.state ?? "quarantine");
  const kept = (associations ?? []).filter(({ name }: Association) => isAllowed(name));
  return {
    ...rest,
    ...(headlines && isAllowed("headline") ? { headlines } : {}),
    ...(kept.length > 0 ? { associations: kept } : {}),
  };
}
