import type { Article } from "../record/article.ts";

/** How AP marks, among its sources, the member of its co-operative that wrote the copy (`infosource.type`). */
const MEMBER = /^member$/i;

/** The members of a co-operative that wrote an item or took its picture: whether a contract covers them is `memberCopy`. */
export function membersOf({ infoSources = [] }: Pick<Article, "infoSources">): string[] {
  return infoSources.flatMap(({ name, role, literal = "" }) =>
    name && role === "source" && MEMBER.test(literal) ? [name.trim()] : [],
  );
}
