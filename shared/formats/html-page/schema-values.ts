import { type Fields, isFields } from "../../json/notes.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { htmlBlocks } from "../../markup/html-blocks.ts";

/** More names, keywords or pictures than this in one field are not read. */
const MOST_VALUES = 200;
const MARKUP = /<\/?[a-z][^<>]{0,500}>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/i;

/** A field's own value, never one of the prototype's. */
export function fieldOf(node: Fields | undefined, name: string): unknown {
  return node !== undefined && Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The values of a field: one, or a list of them. */
export function valuesOf(raw: unknown): unknown[] {
  const list = Array.isArray(raw) ? raw.flat(2) : [raw];
  return list.filter((one) => one !== undefined && one !== null && one !== "").slice(0, MOST_VALUES);
}

/** Text as a reader sees it: many builders leave markup and escaped characters in their JSON. */
export function plainWords(text: string): string {
  if (!MARKUP.test(text)) return cleanText(text);
  return cleanText(
    htmlBlocks(text)
      .map((block) => block.text)
      .join(" "),
  );
}

/** What a value says in words: itself, or the `name` of the thing that it is. A language-tagged text has `@value`. */
export function wordsOf(raw: unknown): string | undefined {
  if (typeof raw === "string") return plainWords(raw) || undefined;
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  if (!isFields(raw)) return undefined;
  for (const name of ["@value", "name", "headline", "text"]) {
    const said = fieldOf(raw, name);
    if (typeof said === "string") return plainWords(said) || undefined;
    if (Array.isArray(said)) return wordsOf(said.find((one) => typeof one === "string"));
  }
  return undefined;
}

/** The words of each value of a field. */
export function allWords(raw: unknown): string[] {
  return valuesOf(raw).flatMap((one) => wordsOf(one) ?? []);
}

/** The address that a value is or has. */
export function addressOf(raw: unknown): string | undefined {
  if (typeof raw === "string") return raw.trim() || undefined;
  if (!isFields(raw)) return undefined;
  for (const name of ["@id", "url", "contentUrl"]) {
    const said = valuesOf(fieldOf(raw, name))[0];
    if (typeof said === "string" && said.trim() !== "") return said.trim();
  }
  return undefined;
}

/** Types of a node without their vocabulary: `http://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`. */
export function typesOf(node: Fields): string[] {
  return valuesOf(fieldOf(node, "@type")).flatMap((one) =>
    typeof one === "string" ? [one.slice(0, 200).replace(/^.*[/:#]/, "")] : [],
  );
}
