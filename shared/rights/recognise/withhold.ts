import type { Recogniser } from "./recogniser.ts";

const upper = (words: string) => new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${words})(?!\\p{L})`, "u");
const anyCase = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

/** How desks are asked to hold copy until further word, by language. */
export const WITHHOLD_WORDS = {
  en: [
    /(?<!\p{L})HOLD HOLD(?: HOLD)?(?!\p{L})/u,
    upper("WITHHOLD"),
    /\b[Pp]lease (?:hold|withhold) (?:the |this )?(?:item|story|copy|article|photo)\b/,
    anyCase("hold (?:this |the )?(?:story|copy|item) (?:until|pending) further (?:notice|word|advisory)"),
  ],
  de: [
    upper("ZURÜCKHALTEN|NICHT FREIGEGEBEN"),
    anyCase(
      "bitte (?:die |diese )?(?:meldung )?(?:noch nicht (?:verwenden|veröffentlichen)|zurückhalten)|bis auf weiteres (?:nicht verwenden|gesperrt)",
    ),
  ],
  fr: [
    upper("(?:À|A) NE PAS DIFFUSER"),
    anyCase("(?:prière|merci|veuillez)(?: de)? (?:suspendre|retenir) (?:la diffusion|cette dépêche|la dépêche)"),
  ],
  es: [
    upper("NO DIFUNDIR"),
    anyCase("(?:rogamos|por favor,?) (?:retener|retengan|no difundan) (?:la |esta )?(?:noticia|nota|información)"),
  ],
  it: [
    upper("NON DIFFONDERE"),
    anyCase("(?:si prega di|pregasi) (?:sospendere|trattenere) (?:la |il )?(?:notizia|lancio|diffusione)"),
  ],
  pt: [upper("NÃO DIVULGAR")],
  nl: [
    upper("NIET PUBLICEREN|VASTHOUDEN"),
    anyCase("gelieve (?:dit |het )?bericht (?:vast te houden|nog niet te gebruiken)"),
  ],
  no: [upper("IKKE PUBLISER|HOLDES TILBAKE")],
  sv: [upper("PUBLICERA (?:EJ|INTE)|HÅLL INNE")],
  da: [upper("MÅ IKKE OFFENTLIGGØRES|HOLDES TILBAGE")],
  fi: [upper("EI JULKAISTAVAKSI|ÄLÄ JULKAISE")],
  pl: [upper("WSTRZYMAĆ")],
  ru: [upper("НЕ ПУБЛИКОВАТЬ(?! ДО)")],
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
