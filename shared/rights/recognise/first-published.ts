import { firstMatch } from "./first-match.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

const THIS =
  "(?:this|the|a version of this|an earlier version of this) (?:\\p{L}{3,14} )?(?:article|story|piece|post|report|text|essay|column|commentary|op-ed|interview)";
const NAME = '((?:the |The )?[\\p{Lu}\\d][^.,;:()"|]{1,80}?)';
const END = "(?= (?:on|in|and|under|by|as|at|with|website|magazine|\\d)(?![\\p{L}])|\\s?[.,;:()|]|\\s*$)";
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:${THIS} )?(?:was |is |has been )?(?:originally|first) (?:published|appeared|posted|ran|written)(?: (?:on|in|by|at|for|with))(?: the website of)? ${NAME}${END}`,
    "iu",
  ),
  new RegExp(`^The post .{3,200} (?:first appeared|appeared first) on ${NAME}${END}`, "u"),
  new RegExp(
    `^(?:${THIS} )?(?:is |was )?(?:re-?published|reproduced|reprinted|syndicated) (?:here )?(?:from|with (?:the )?permission (?:of|from)|courtesy of) ${NAME}${END}`,
    "iu",
  ),
  new RegExp(
    `^(?:Dieser (?:Artikel|Text|Beitrag) (?:erschien|wurde) (?:zuerst|zunächst|ursprünglich)(?: veröffentlicht)?(?: (?:bei|in|im|auf|von))|Cet article (?:a été|est) (?:d'abord |initialement )?(?:publié|paru) (?:à l'origine )?(?:par|dans|sur)|Este artículo (?:fue|se) public(?:ado|ó) originalmente (?:en|por)|Questo articolo è (?:stato pubblicato originariamente|apparso originariamente) (?:su|da)) ${NAME}${END}`,
    "u",
  ),
];

/** A line at either end that says who published the article first. Its value is that name. */
export const firstPublished: Recogniser = {
  rule: "NP first-published",
  zones: ["head", "tail", "terms"],
  needs: PATTERNS,
  find: ({ sentences }) =>
    sentences.flatMap((sentence): Hit[] => {
      const match = firstMatch(PATTERNS, sentence.text);
      const value = match?.[1]?.trim();
      if (!value || isReported(sentence.text)) return [];
      return [{ kind: "first-published", ...wordsOf(sentence), value, confidence: 0.9 }];
    }),
};
