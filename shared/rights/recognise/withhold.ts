import type { Recogniser } from "./recogniser.ts";

const upper = (words: string) => new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${words})(?!\\p{L})`, "u");
const anyCase = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

/** A line in capitals that says nothing else, but for what it is said of after a colon or a dash. */
const alone = (words: string) =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:[\\p{Lu} ]{2,20}: )?(?:${words})[^\\p{L}\\p{N}]{0,3}(?:$|[:–—-]\\s)`, "u");
const COPY = "(?:story|item|article|copy|photo|picture|report|dispatch|alert|video)";

/** How desks are asked to hold copy until further word, by language. */
export const WITHHOLD_WORDS = {
  en: [
    /(?<!\p{L})HOLD HOLD(?: HOLD)?(?!\p{L})/u,
    upper("WITHHOLD"),
    /\b[Pp]lease (?:hold|withhold) (?:the |this )?(?:item|story|copy|article|photo)\b/,
    alone(
      "(?:PLEASE )?DO NOT (?:USE|PUBLISH|RELEASE|RUN|BROADCAST|DISTRIBUTE)|NOT FOR RELEASE|HOLD(?: THIS)?(?: STORY| COPY| ITEM)?|ON HOLD|HOLD FOR LEGAL|PENDING LEGAL (?:REVIEW|CLEARANCE)|CANCELL?(?:ED)?|TAKE ?DOWN(?: NOTICE)?|(?:TEST|DRAFT)(?: STORY| COPY)?(?: ?[-–—] (?:DO NOT USE|NOT FOR PUBLICATION))?",
    ),
    new RegExp(
      `^\\W{0,6}(?:please )?(?:do not|don't) (?:use|publish|run|release|broadcast|distribute)(?: (?:this|the|our) (?:previous |earlier )?${COPY}| it)?\\s?[.!]?$`,
      "i",
    ),
    new RegExp(`^\\W{0,6}(?:kill|killed): .{0,60}\\b${COPY}$`, "i"),
    /^\W{0,6}(?:hold (?:for|pending) legal|on hold|hold (?:this |the )?(?:story|copy|item)|not for publication yet|pending legal (?:review|clearance))\s?[.!]?$/i,
    anyCase("hold (?:this |the )?(?:story|copy|item) (?:until|pending) further (?:notice|word|advisory)"),
  ],
  de: [
    upper("ZURÜCKHALTEN|NICHT FREIGEGEBEN"),
    /^\W{0,6}(?:nicht (?:verwenden|veröffentlichen)|sperrung der meldung)\s?[.!]?$/i,
    anyCase(
      "bitte (?:die |diese )?(?:meldung )?(?:noch nicht (?:verwenden|veröffentlichen)|zurückhalten)|bis auf weiteres (?:nicht verwenden|gesperrt)",
    ),
  ],
  fr: [
    upper("(?:À|A) NE PAS DIFFUSER"),
    /^\W{0,6}(?:prière de |merci de )?ne pas (?:utiliser|publier|diffuser)\s?[.!]?$/i,
    anyCase("(?:prière|merci|veuillez)(?: de)? (?:suspendre|retenir) (?:la diffusion|cette dépêche|la dépêche)"),
  ],
  es: [
    upper("NO DIFUNDIR"),
    /^\W{0,6}no (?:utilizar|usar|publicar)\s?[.!]?$/i,
    anyCase("(?:rogamos|por favor,?) (?:retener|retengan|no difundan) (?:la |esta )?(?:noticia|nota|información)"),
  ],
  it: [
    upper("NON DIFFONDERE"),
    /^\W{0,6}non (?:utilizzare|pubblicare)\s?[.!]?$/i,
    anyCase("(?:si prega di|pregasi) (?:sospendere|trattenere) (?:la |il )?(?:notizia|lancio|diffusione)"),
  ],
  pt: [upper("NÃO DIVULGAR")],
  nl: [
    upper("NIET PUBLICEREN|VASTHOUDEN"),
    /^\W{0,6}niet gebruiken\s?[.!]?$/i,
    anyCase("gelieve (?:dit |het )?bericht (?:vast te houden|nog niet te gebruiken)"),
  ],
  no: [upper("IKKE PUBLISER|IKKE BRUK|HOLDES TILBAKE")],
  sv: [upper("(?:PUBLICERA|ANVÄND) (?:EJ|INTE)|HÅLL INNE")],
  da: [upper("MÅ IKKE OFFENTLIGGØRES|HOLDES TILBAGE")],
  fi: [upper("EI JULKAISTAVAKSI|ÄLÄ (?:JULKAISE|KÄYTÄ)")],
  pl: [upper("WSTRZYMAĆ")],
  ru: [upper("НЕ (?:ПУБЛИКОВАТЬ|ИСПОЛЬЗОВАТЬ)(?! ДО)")],
} as const satisfies Record<string, readonly RegExp[]>;

const PATTERNS: readonly RegExp[] = Object.values(WITHHOLD_WORDS).flat();
/** `NICHT VERÖFFENTLICHEN VOR ...` is an embargo, which ends by itself. */
const TIMED = /(?<!\p{L})(?:before|until|vor|bis|avant|antes|prima|voor|før|före|до)(?!\p{L}).{0,30}\d/iu;

/** A note that asks to hold the copy until further word. */
export const withhold: Recogniser = {
  rule: "NP withhold",
  zones: ["head", "ed-note"],
  needs: PATTERNS,
  find: ({ text }) =>
    PATTERNS.some((pattern) => pattern.test(text)) && !TIMED.test(text)
      ? [{ kind: "withhold", start: 0, end: text.length, confidence: 0.95 }]
      : [],
};
