import { licenceInWords } from "../licence-in-words.ts";
import { isImpossible, licenceNamed } from "../licence-named.ts";
import { CREATIVE_COMMONS } from "./cc-elements.ts";
import { ccNamed } from "./cc-named.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isOfItself, isReported, type Sentence, wordsOf } from "./sentences.ts";

const LICENSED =
  /(?<!\p{L})(?:licen[sc]ed?|published|available|released|shared|republish\p{L}{0,3}|lizenz\p{L}{0,4}|veröffentlicht|licences?|publiée?|diffusée?|licencias?|publicad[oa]|licenças?|licenza|pubblicat[oa]|licentie|gepubliceerd|лицензи\p{L}{1,3}|опубликован\p{L}{0,2}|ліцензі\p{L}{1,3}|رخصة|ترخيص|licencji|lisans\p{L}{0,5}|licens\p{L}{0,6}|lisens\p{L}{0,8}|licenc\p{L}{0,6}|άδεια)(?!\p{L})|许可|授權|授权|ライセンス|라이선스/iu;
/** A line of nothing but a licence, and whose: `CC BY 4.0`, `Text: Jane Doe, CC BY 4.0`. */
const LONGEST_LABEL = 90;
/** Below this a person looks at it (RGT-901): no such licence was ever issued. */
const DOUBTFUL = 0.75;

/** The value of a notice that names Creative Commons, and in no language that is read which of their licences. */
export const UNNAMED = "CC";

/** A name of a licence in quotation marks: what reports somebody's words quotes more than that. */
const QUOTED_NAME = /["„“«]([^"„“”«»]{3,120})["“”»]/gu;

/** A sentence with the quotation marks around a licence's own name taken away. */
function unquoted(sentence: string): string {
  if (!CREATIVE_COMMONS.test(sentence)) return sentence;
  return sentence.replace(QUOTED_NAME, (whole, name: string) => (ccNamed(`Creative Commons ${name}`) ? name : whole));
}

/** Of Creative Commons: a sentence under the article, or a caption, that names the licence it is under. Never a grant by itself. */
export const creativeCommons: Recogniser = {
  rule: "NP republish-grant-cc",
  zones: ["tail", "terms"],
  find: ({ text, sentences, links }) => {
    const linked = links.map(licenceNamed).find((id) => id !== undefined);
    return statementsOf(text, sentences).flatMap((sentence): Hit[] => {
      const isLabel = sentence.text.length <= LONGEST_LABEL && sentence.text === text.trim();
      const isSaid = isLabel || LICENSED.test(sentence.text);
      if (!isSaid || isReported(unquoted(sentence.text)) || isNews(sentence.text) || OF_PICTURE.test(sentence.text))
        return [];
      // The address in the link is more exact than the words around it.
      const value = /creative ?commons|\bCC\b|licen[sc]e/i.test(sentence.text)
        ? (linked ?? licenceInWords(sentence.text))
        : licenceInWords(sentence.text);
      if (value) return [licence(sentence, value)];
      return CREATIVE_COMMONS.test(sentence.text) ? [licence(sentence, UNNAMED)] : [];
    });
  },
};

/** The licence of a picture stands in its caption and is the picture's alone. */
export const captionLicence: Recogniser = {
  rule: "NP caption-licence",
  zones: ["caption"],
  find: ({ text, links }) => {
    const value = links.map(licenceNamed).find((id) => id !== undefined) ?? licenceInWords(text);
    return value ? [{ kind: "licence", start: 0, end: text.length, value, confidence: sureness(value) }] : [];
  },
};

const SUBJECT =
  /^(?:the |all )?(?!(?:texts?|contents?|articles?|stor(?:y|ies)|materials?|reports?|publications?|licen[sc]ed?|published)\b)\p{Lu}[\p{L}'-]{2,30}(?: \p{Lu}?[\p{L}'-]{1,30}){0,4} (?:is|are|was|were|has|have|had|will)\b/u;
const OF_PICTURE =
  /^\W{0,3}(?:(?:cover|header|featured?|main|lead) )?(?:photos?|images?|pictures?|bild(?:er)?|fotos?|illustrations?|graphics?|maps?|videos?|audio|music|icons?)(?!\p{L})/iu;

// "Wikipedia is published under CC BY-SA" tells of somebody else's licence.
function isNews(sentence: string): boolean {
  return SUBJECT.test(sentence) && !isOfItself(sentence);
}

function licence(sentence: Sentence, value: string): Hit {
  return { kind: "licence", ...wordsOf(sentence), value, confidence: sureness(value) };
}

const sureness = (value: string) => (isImpossible(value) ? DOUBTFUL : 0.9);

// Han and kana end sentences with their own stop.
function statementsOf(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  return /[。！]/.test(text) ? [{ start: 0, end: text.length, text }] : sentences;
}
