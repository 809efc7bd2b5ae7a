import type { Article } from "../../record/article.ts";
import { isInstant } from "../instant.ts";

/** When a story was first published, as far as its copy says: undefined where it states no instant. */
export function firstPublication({ firstCreated, versionCreated }: Article): string | undefined {
  return [firstCreated, versionCreated].find((at) => at !== undefined && isInstant(at));
}
