import type { Article, Association } from "../record/article.ts";
import type { NewsRecord } from "../record/record.ts";
import { isUsable } from "../record/states.ts";

/**
 * The article as subscribers may have it: every part that its own decision does not allow is taken out.
 * A part without a decision is not a part that was allowed.
 */
export function publishedArticle({ article, decision }: Pick<NewsRecord, "article" | "decision">): Article {
  const { associations, headlines, ...rest } = article;
  const isAllowed = (part: string): boolean => isUsable(decision.parts[part]?.state ?? "quarantine");
  const kept = (associations ?? []).filter(({ name }: Association) => isAllowed(name));
  return {
    ...rest,
    ...(headlines && isAllowed("headline") ? { headlines } : {}),
    ...(kept.length > 0 ? { associations: kept } : {}),
  };
}
