import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Article } from "../../record/article.ts";
import type { PartsOf } from "./narrowed.ts";
import { type Expression, type ReadEncoded, readEncoded } from "./read-encoded.ts";

/** Terms and faults of one item: each expression is bounded, and so are they all. */
const MOST_TERMS = 500;

/**
 * What the encoded rights of an item leave of its parts: those that its fields state, a side-car's and the object's
 * metadata's, and those that its article and media carry.
 */
export function itemRights(
  article: Article,
  statements: readonly Statement[],
  isKnownParty: boolean,
): ReadEncoded | undefined {
  const expressions = expressionsOf(article, statements);
  if (expressions.length === 0) return undefined;
  const media = (article.associations ?? []).map(({ name }) => name);
  const targets = { names: ["text", "headline", ...media], partsOf: partsNamed(article), isKnownParty };
  const read = expressions.map((expression) => readEncoded(expression, targets));
  const encoded = read.flatMap((one) => one.encoded);
  const faults = read.flatMap((one) => one.faults);
  if (encoded.length <= MOST_TERMS) return { encoded, faults };
  const [first] = expressions as [Expression];
  const tooMany: Fault = {
    kind: "unreadable",
    source: first.source,
    pointer: first.pointer,
    reason: `more than ${MOST_TERMS} rules`,
  };
  return { encoded: encoded.slice(0, MOST_TERMS), faults: [...faults, tooMany] };
}

function expressionsOf(article: Article, statements: readonly Statement[]): Expression[] {
  const stated = statements.filter(({ field, value }) => field === "rightsInfo" && value.trim() !== "");
  const carried = [
    { rights: article.rightsInfo, pointer: "/rightsInfo", part: undefined },
    ...(article.associations ?? []).map(({ name, rightsInfo }) => ({
      rights: rightsInfo,
      pointer: `/associations/${name}/rightsInfo`,
      part: name,
    })),
  ];
  return [
    ...stated,
    // A format that states the field and carries it says it once.
    ...carried.flatMap(({ rights, pointer, part }): Expression[] => {
      if (!rights || stated.some((one) => one.part === part)) return [];
      return [
        { value: JSON.stringify(rights), source: "item-encoded", pointer, ...(part === undefined ? {} : { part }) },
      ];
    }),
  ];
}

/** How targets name parts: the item's own ids are all of it, a medium's its own; `<id>#picture-1` names one by its name. */
function partsNamed({ uri, altIds = [], associations = [] }: Article): PartsOf {
  const own = new Set([uri, ...altIds.map(({ value }) => value)]);
  const media = new Map<string, string>();
  for (const { name, uri: id, altIds: others = [], renditions = [] } of associations) {
    for (const one of [id, ...others.map(({ value }) => value), ...renditions.map(({ href }) => href)]) {
      // An id that two media share tells neither from the other.
      if (one && !own.has(one)) media.set(one, media.has(one) && media.get(one) !== name ? "" : name);
    }
  }
  const names = new Set(associations.map(({ name }) => name));
  const partOf = (target: string): string[] | undefined => {
    const medium = media.get(target);
    if (medium) return [medium];
    const hash = target.lastIndexOf("#");
    if (hash < 0 || !own.has(target.slice(0, hash))) return undefined;
    const name = target.slice(hash + 1);
    if (name === "text" || name === "headline") return name === "text" ? ["text", "headline"] : ["headline"];
    return names.has(name) ? [name] : undefined;
  };
  return (targets) => {
    const named = targets.map(partOf);
    // A target that nobody here knows may be the item under another name: then the rule is for all of it.
    if (named.length === 0 || named.includes(undefined)) return undefined;
    return [...new Set(named.flatMap((one) => one ?? []))];
  };
}
