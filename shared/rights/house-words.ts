import { ENGLISH } from "../words/english.ts";
import { wordsOf } from "../words/languages.ts";
import type { Words } from "../words/words.ts";
import type { PolicyBundle } from "./policy/policy.ts";

/** The words of the language in which a house is told of decisions. */
export function houseWords({ house }: Pick<PolicyBundle, "house">): Words {
  return wordsOf(house?.language) ?? ENGLISH;
}
