import { ENGLISH } from "./english.ts";
import { GERMAN } from "./german.ts";
import type { Words } from "./words.ts";

/** Every language that decisions are told in, by its tag. */
export const LANGUAGES = { en: ENGLISH, de: GERMAN } as const satisfies Record<string, Words>;
export type Language = keyof typeof LANGUAGES;
/** Their tags, English first. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** The words of a language by its tag or a locale's name, `de`, `de-AT`, `de_DE.UTF-8`; undefined where there are none. */
export function wordsOf(tag: string | undefined): Words | undefined {
  const [language = ""] = (tag ?? "").toLowerCase().split(/[-_.@]/);
  return LANGUAGE_TAGS.includes(language as Language) ? LANGUAGES[language as Language] : undefined;
}
