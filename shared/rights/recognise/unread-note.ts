import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

/** Characters of a limit: a note that tells the desk of a story's background is longer. */
const LONGEST = 160;
const RESTRICTS =
  /(?<!\p{L})(?:not|no|only|must|except|excluding|without|prohibited|forbidden|restricted|exclusive|nicht|keine?|nur|ohne|außer|ausgenommen|gesperrt|pas|sauf|uniquement|interdite?s?|sin|solo|sólo|excepto|prohibid[oa]|vietat[oa]|niet|geen|alleen|ikke|kun)(?!\p{L})/iu;
const USE =
  /(?<!\p{L})(?:use[ds]?|usage|(?:usage )?rights|sales?|sold|archiv\p{L}{1,6}|licen[sc]\p{L}{1,4}|permission|consent|re-?publi\p{L}{2,6}|publication|territor\p{L}{1,4}|subscribers|clients|crop(?:ped|ping)?|nutzung|verwendung|verwendet|rechte|veröffentlich\p{L}{2,4}|utilisation|droits|diffusion|uso|derechos|difusión|diritti|diffusione|gebruik|rechten|bruk|rettigheter)(?!\p{L})/iu;

/** A sentence of a note to the desk that limits the use of the copy in words that no pattern reads. */
export const unreadNote: Recogniser = {
  rule: "NP unread-note",
  zones: ["ed-note"],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.text.length <= LONGEST &&
      RESTRICTS.test(sentence.text) &&
      USE.test(sentence.text) &&
      !isReported(sentence.text)
        ? [{ kind: "unread-terms" as const, ...wordsOf(sentence), confidence: 0.6 }]
        : [],
    ),
};
