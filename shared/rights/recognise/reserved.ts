import type { Hit, Recogniser } from "./recogniser.ts";
import { isOfItself, isReported, sentencesOf, wordsOf } from "./sentences.ts";

const RESERVED =
  /\b(?:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|med ensamrätt|alle rettigheder forbeholdes|med enerett|все права защищены)\b|جميع الحقوق محفوظة|無断転載を?禁|版权所有|著作権所有/i;
const NOT =
  /\b(?:may|must|can|shall) ?not be\b|\b(?:not to be|nor be|without (?:the )?(?:prior |express |written )*(?:permission|consent|authori[sz]ation|agreement))\b|\bonly with (?:the )?(?:prior |express |written )*(?:permission|consent|agreement)\b/i;
const USE =
  /\b(?:published|broadcast(?:ed)?|rewritten|redistributed|republished|reproduced|copied|reprinted|resold|republication|reproduction|redistribution)\b/i;

/** The same, said to the reader. */
const YOU_MAY_NOT =
  /\b(?:may|must|can|shall) ?not (?:re-?publish|reproduce|copy|re-?distribute|reprint|resell|broadcast)\b/i;

/** The line says whose the rights are, so that it speaks of its own. */
const OWN = /\bcopyright\b|©|\(c\)|\bwithout (?:the )?(?:prior |express |written )*(?:permission|consent)\b/i;

/** A reservation of rights: not a prohibition, but a licence is needed, which an agreement in force gives. */
export const reserved: Recogniser = {
  rule: "NP all-rights-reserved",
  zones: ["tail", "ed-note", "terms"],
  find: (line) =>
    sentencesOf(line).flatMap((sentence): Hit[] => {
      if (isReported(sentence.text)) return [];
      if (RESERVED.test(sentence.text)) return [{ kind: "reserved", ...wordsOf(sentence), confidence: 0.97 }];
      const forbids =
        YOU_MAY_NOT.test(sentence.text) ||
        (NOT.test(sentence.text) &&
          USE.test(sentence.text) &&
          (isOfItself(sentence.text) || RESERVED.test(line) || OWN.test(line)));
      return forbids && !/\bconfidential\b/i.test(line)
        ? [{ kind: "no-redistribution", ...wordsOf(sentence), confidence: 0.95 }]
        : [];
    }),
};
