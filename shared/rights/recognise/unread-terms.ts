import { FEE_WORDS } from "./fee-words.ts";
import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

/** Words that together make a sentence terms of use; one of them alone is news of the courts. */
const RIGHTS =
  /\b(?:copyright|©|licen[cs]ed?|republi(?:sh|cation)\w{0,5}|reprint\w{0,3}|syndicat\w{1,4}|reproduc\w{1,5}|redistribut\w{1,4})/i;
const TERMS =
  /\b(?:permission|permitted|prohibited|terms|conditions|rights|restrict\w{0,5}|fees?|reserved|allowed|contact)\b/i;
/** Whom to turn to for it, and on what condition, where the language has a word of its own for republishing. */
const ELSEWHERE =
  /(?:formular|genehmig|lizenz|anfrage|kontakt|belegexemplar|bedingung|formulaire|autorisation|accord|conditions|licence|formulario|permiso|autorizaci|contact|condiciones|licencia|modulo|autorizzazione|consenso|contatt|condizioni|formulário|autorização|permissão|contat|condições|formulier|toestemming|voorwaarden|разрешени|форм[ауые]|услови|согласи|ссылк|نموذج|إذن|موافقة|اتصل|联系|聯繫|授权|授權|许可|許可|お問い合わせ|申請)/iu;

/** Characters of a sentence that is a notice for its shortness: news takes longer. */
const TERSE = 120;
/** What is terms by itself, in a terse sentence. */
const ALONE: readonly RegExp[] = [
  /\b(?:available|offered|open) (?:for|to) (?:syndication|licensing|re-?publication|re-?print\w{0,3})\b/i,
  /\b(?:first|second|one-time|world(?:wide)?|north american|UK|US|EU|serial|print|digital|electronic|online|exclusive|other) rights (?:only|excluding|except|retained|until|apply|available)\b/i,
  /^exclusive(?:ly)? (?:to|for)\b/i,
  /^(?:this (?:\w+ ){1,2}(?:is|was) )?(?:licen[sc]ed content|(?:licen[sc]ed|distributed|syndicated) (?:by|through|via|from|under)|(?:licen[sc]ed|released|available|published) under)\b/i,
  /\b(?:subscribers?|clients?|customers?|members?) only\b/i,
  /\bterms of (?:use|service|licen[sc]e) apply\b|\bsubject to (?:the |our |an? )?(?:licen[sc]e|terms|conditions)\b/i,
  /\b(?:re-?publish|re-?print|syndicate|licen[sc]e)(?:ing)? (?:this|our|the) (?:\w+ )?(?:article|story|content|text|piece|work|material)s?\b.{0,60}\b(?:form|e-?mail|apply|click|visit|call|ask|request)\b/i,
  /\b(?:interested in|want to|wish to|would like to) (?:re-?publish|re-?print|syndicate|licen[sc]e)/i,
  /^[Tt]erritor(?:y|ies)\s?:|\b(?:licen[sc]ed|cleared|available) for (?:use|publication|re-?publication) (?:only )?(?:in|outside) (?:the )?\p{Lu}/u,
  /^(?:by arrangement with|courtesy of|provided by|supplied by|translated from|sponsored content|advertorial)(?!\p{Ll})/iu,
  /^(?:content|article|image|text) licensing\b/i,
];

function isTerms(text: string): boolean {
  if (RIGHTS.test(text) && TERMS.test(text)) return true;
  if (text.length <= TERSE && ALONE.some((pattern) => pattern.test(text))) return true;
  return FEE_WORDS.some(({ republishing }) => republishing.test(text)) && ELSEWHERE.test(text);
}

/** A sentence under the article that speaks of rights in words that no pattern reads. */
export const unreadTerms: Recogniser = {
  rule: "NP unread-terms",
  zones: ["tail"],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      isTerms(sentence.text) && !isReported(sentence.text)
        ? [{ kind: "unread-terms" as const, ...wordsOf(sentence), confidence: 0.6 }]
        : [],
    ),
};
