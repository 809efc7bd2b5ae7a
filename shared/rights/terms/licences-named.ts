import type { Reading } from "../../copy/reading.ts";
import { MEDIA_KINDS } from "../facts.ts";
import { licenceInWords } from "../licence-in-words.ts";
import { elementsOf, isImpossible, isUnversioned } from "../licence-named.ts";
import type { Policy } from "../policy/policy.ts";

/** A Creative Commons licence that the copy names, and what it names it for. */
export interface NamedLicence {
  /** Its SPDX id, a `LicenseRef-`, or its elements alone where the copy names no version. */
  id: string;
  /** As the copy spells it. */
  text: string;
  /** `text`, an association's name, or `caption` for a picture that the copy does not name. */
  part: string;
}

/** Every licence that fields and sentences of the copy name. One that no pattern reads is not among them (RGT-103). */
export function licencesNamed({ article, statements, notices }: Pick<Reading, "article" | "statements" | "notices">) {
  const isMedia = MEDIA_KINDS.has(article.type ?? "text");
  const stated = statements
    .filter(({ field }) => field === "license")
    .map(({ value, part = "text" }) => ({ text: value.trim(), value, part }));
  const noticed = notices
    .filter(({ kind }) => kind === "licence")
    .map(({ value, text, part, source }) => ({
      text,
      value: value ?? text,
      // Under an article a caption speaks of its picture, whether the format tells which or not.
      part: source === "caption" && part === "text" && !isMedia ? "caption" : part,
    }));
  return [...stated, ...noticed].flatMap(({ value, text, part }): NamedLicence[] => {
    const id = elementsOf(value) ? value : licenceInWords(value);
    return id ? [{ id, text, part }] : [];
  });
}

/** The licences that the copy names for its text, each once. */
export function licencesOfText(reading: Pick<Reading, "article" | "statements" | "notices">): NamedLicence[] {
  const named = new Map<string, NamedLicence>();
  for (const one of licencesNamed(reading)) if (one.part === "text" && !named.has(one.id)) named.set(one.id, one);
  return [...named.values()];
}

/**
 * The one licence that the copy names for its text, where it gives less than its policy's own: readers are told of that
 * one. A policy's own terms are none of Creative Commons, and stay.
 */
export function narrowerLicence(
  reading: Pick<Reading, "article" | "statements" | "notices">,
  policy: Policy | undefined,
): NamedLicence | undefined {
  const own = elementsOf(policy?.license.id ?? "");
  if (!own) return undefined;
  const [one, ...others] = licencesOfText(reading);
  const theirs = one && elementsOf(one.id);
  if (!theirs || others.length > 0 || isImpossible(one.id) || isUnversioned(one.id)) return undefined;
  return theirs.size > own.size && [...own].every((element) => theirs.has(element)) ? one : undefined;
}
