import { type Fields, isEmpty, isFields, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { htmlBlocks } from "../../markup/html-blocks.ts";
import { isNitf } from "../../xml/nitf-story.ts";

/** A headline, description or body as any version of ninjs has it. */
export interface Text {
  /** `main` where the source has none, as in ninjs 1.x `headline`. */
  role: string;
  value: string;
  isMarkup: boolean;
  pointer: string;
}

type Kind = "headline" | "description" | "body";
const PLURAL = { headline: "headlines", description: "descriptions", body: "bodies" } as const;
const MARKUP_SUFFIX = /^(?:x?html5?|richtext|nitf|xml)$/;
const MARKUP_TYPE = /html|xml|nitf/i;
const BARE_MARKUP = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|table|strong|em|b|i|a|span|blockquote|pre)\b[^<>]*>/i;
/** What opens so is markup, whatever its field says: PA sends tables of HTML as `body_text`. */
const OPENING_BLOCK = /^\s*<(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|block|section|article|html|body)\b[^<>]*>/i;
const ESCAPED_BLOCK = /^\s*&lt;(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|block|section|article|html|body)\b/i;
const ESCAPES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", amp: "&" };

/** Markup as it was before a writer escaped it once too often, and markup in a field for plain text: both are noted. */
function mended(text: Text, notes: Notes): Text {
  if (ESCAPED_BLOCK.test(text.value)) {
    notes.repairs.add("markup-escaped-twice");
    const value = text.value.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => ESCAPES[name] ?? "");
    return { ...text, value, isMarkup: true };
  }
  if (text.isMarkup || !(OPENING_BLOCK.test(text.value) || isNitf(text.value))) return text;
  notes.repairs.add("markup-in-plain-text");
  return { ...text, isMarkup: true };
}

/** Names of desk systems for texts that ninjs has under a role. */
const OTHER_NAMES: Readonly<Record<string, { kind: Kind; role: string }>> = {
  abstract: { kind: "description", role: "abstract" },
  subhead: { kind: "headline", role: "subhead" },
};
/** What may follow `headline_`: letters, digits and `_`, by the schemas of 1.x. */
const EXTENSION = /^[A-Za-z0-9_]*$/;

/** The role in the name of a field, as `seo` in `headline_seo`; undefined where the field is no text of that kind. */
function suffixOf(name: string, kind: Kind): string | undefined {
  if (name === kind) return "";
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  if (other) return other.kind === kind ? other.role : undefined;
  return name.startsWith(`${kind}_`) || name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : undefined;
}

function suffixed(fields: Fields, at: string, kind: Kind, notes: Notes): Text[] {
  const texts: Text[] = [];
  for (const [name, raw] of Object.entries(fields)) {
    const suffix = suffixOf(name, kind);
    if (suffix === undefined || isEmpty(raw)) continue;
    if (!EXTENSION.test(name.slice(kind.length))) notes.repairs.add("field-name-outside-ninjs");
    const pointer = step(at, name);
    if (typeof raw !== "string") {
      refuse(notes, pointer, raw, "text");
      continue;
    }
    const words = suffix.split(/[_-]/).filter(Boolean);
    const isMarkup =
      words.some((word) => MARKUP_SUFFIX.test(word)) || (!words.includes("text") && BARE_MARKUP.test(raw));
    const role = words.filter((word) => !MARKUP_SUFFIX.test(word) && word !== "text").join("-") || "main";
    texts.push({ role, value: raw, isMarkup, pointer });
  }
  return texts;
}

/** Headlines, descriptions or bodies of one item that are read; a dozen versions of each is already much. */
const MOST_TEXTS = 50;
const OWN_FIELD = /^(?:role|value|content_?type|charcount|wordcount)$/i;

function listedText(entry: unknown, pointer: string, notes: Notes): Text | undefined {
  const fields: Fields | undefined = typeof entry === "string" ? { value: entry } : isFields(entry) ? entry : undefined;
  const { value, role } = fields ?? {};
  if (!fields || (typeof value !== "string" && !isEmpty(value))) {
    return refuse(notes, pointer, entry, "an object with its text as value");
  }
  if (typeof entry === "string" && value !== "") notes.repairs.add("text-for-object");
  const others = Object.entries(fields).filter(([name, rest]) => !OWN_FIELD.test(name) && !isEmpty(rest));
  if (typeof value !== "string" || value.trim() === "") {
    return others.length > 0 ? refuse(notes, pointer, entry, "an object with its text as value") : undefined;
  }
  for (const [name, rest] of others) keep(notes, step(pointer, name), rest);
  const contentType = String(fields.contentType ?? fields.contenttype ?? "");
  const isMarkup = contentType === "" ? BARE_MARKUP.test(value) : MARKUP_TYPE.test(contentType);
  return { role: line(role, step(pointer, "role"), notes) ?? "main", value, isMarkup, pointer };
}

function listed(raw: unknown, at: string, notes: Notes): Text[] {
  if (isEmpty(raw)) return [];
  if (!Array.isArray(raw)) {
    refuse(notes, at, raw, "a list");
    return [];
  }
  if (raw.length > MOST_TEXTS) refuse(notes, at, raw.length, `at most ${MOST_TEXTS} entries`);
  return raw.slice(0, MOST_TEXTS).flatMap((entry: unknown, index) => listedText(entry, step(at, index), notes) ?? []);
}

/** All texts of a kind, in the order of the file: `headlines`, `headline`, `headline_*`, and so on. */
export function textsOf(fields: Fields, at: string, kind: Kind, notes: Notes): Text[] {
  const plural = PLURAL[kind];
  const texts = [...listed(fields[plural], step(at, plural), notes), ...suffixed(fields, at, kind, notes)];
  if (texts.length > MOST_TEXTS) refuse(notes, at, texts.length, `at most ${MOST_TEXTS} texts of a kind`);
  return texts.slice(0, MOST_TEXTS).map((text) => mended(text, notes));
}

/** Whether a field of the source is one of the texts. */
export function isTextField(name: string): boolean {
  return /^(?:headlines|descriptions|bodies|abstract|subhead|(?:headline|description|body)(?:[_-].*)?)$/.test(name);
}

/** The words of a text on one line, without its markup. */
export function plainLine({ value, isMarkup }: Text): string {
  return isMarkup
    ? cleanText(
        htmlBlocks(value)
          .map(({ text }) => text)
          .join(" "),
      )
    : cleanText(value);
}

/** Texts of a kind as ninjs 3.1 has them, each saying once what several versions of it say alike. */
export function distinct(texts: readonly Text[]): { role: string; value: string; pointer: string }[] {
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const value = plainLine(text);
    const letters = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (value === "" || seen.has(letters)) return [];
    seen.add(letters);
    return [{ role: text.role, value, pointer: text.pointer }];
  });
}
