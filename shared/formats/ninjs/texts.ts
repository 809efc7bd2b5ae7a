import { type Fields, isEmpty, isFields, keep, type Notes, refuse, step } from "../../json/notes.ts";
import { line } from "../../json/values.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { htmlBlocks } from "../../markup/html-blocks.ts";

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

function suffixed(fields: Fields, at: string, kind: Kind, notes: Notes): Text[] {
  const texts: Text[] = [];
  for (const [name, raw] of Object.entries(fields)) {
    const suffix =
      name === kind
        ? ""
        : name.startsWith(`${kind}_`) || name.startsWith(`${kind}-`)
          ? name.slice(kind.length + 1)
          : undefined;
    if (suffix === undefined || isEmpty(raw)) continue;
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
  if (typeof value !== "string" || value.trim() === "") return undefined;
  for (const [name, rest] of Object.entries(fields)) if (!OWN_FIELD.test(name)) keep(notes, step(pointer, name), rest);
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
  return texts.slice(0, MOST_TEXTS);
}

/** Whether a field of the source is one of the texts. */
export function isTextField(name: string): boolean {
  return /^(?:headlines|descriptions|bodies|(?:headline|description|body)(?:[_-].*)?)$/.test(name);
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
