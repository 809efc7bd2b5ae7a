import type { Recogniser } from "./recogniser.ts";

/** Lines that open a message to the desk about the service: no story. By language; capitals, or a colon, tell them. */
export const ADVISORY_WORDS = {
  en: [
    /^\W{0,6}(?:(?:EDITORS['’]?|EDITORS['’]S?|NEWS|PHOTO|COVERAGE|PLANNING|SERVICE|CLIENT|MEDIA) )?ADVISORY(?: TO (?:EDITORS|CLIENTS|SUBSCRIBERS))?\W{0,3}(?:$|[:–—-])/,
    /^\W{0,6}(?:advisory|notice|memo) to (?:editors|subscribers|clients|desks)\b/i,
    /^\W{0,6}Highlights of the (?:[A-Z]\w{0,20} ){1,3}Wire (?:at|for)\b/,
    /^\W{0,6}(?:THIS IS A TEST(?: MESSAGE)?|TEST(?: MESSAGE|, PLEASE IGNORE))\W{0,3}(?:$|[:–—-])/,
  ],
  de: [
    /^\W{0,6}Hinweis an die (?:Redaktion(?:en)?|Kunden|Bezieher)(?!\p{L})/u,
    /^\W{0,6}(?:dpa-)?Tagesvorschau(?!\p{L})/iu,
    /^\W{0,6}(?:REDAKTIONSHINWEIS|TESTMELDUNG)\W{0,3}(?:$|[:–—-])/,
  ],
  fr: [/^\W{0,6}avis aux (?:rédactions|abonnés|clients)(?!\p{L})/iu],
  es: [
    /^\W{0,6}(?:aviso a (?:los |las )?(?:clientes|abonados|redacciones|editores)|nota a (?:los )?(?:clientes|editores))(?!\p{L})/iu,
  ],
  it: [/^\W{0,6}(?:avviso|nota) (?:ai|alle) (?:clienti|abbonati|redazioni)(?!\p{L})/iu],
  pt: [/^\W{0,6}aviso aos (?:clientes|assinantes|editores)(?!\p{L})/iu],
  nl: [/^\W{0,6}(?:bericht|mededeling) (?:voor|aan) de (?:redacties?|abonnees|klanten)(?!\p{L})/iu],
  no: [/^\W{0,6}til (?:redaksjonene?|kundene|vaktsjefen)\W{0,3}(?:$|[:–—-])/iu],
  sv: [/^\W{0,6}till (?:redaktionen|redaktionerna|kunderna)\W{0,3}(?:$|[:–—-])/iu],
  da: [/^\W{0,6}til (?:redaktionen|redaktionerne|kunderne)\W{0,3}(?:$|[:–—-])/iu],
  fi: [/^\W{0,6}(?:tiedoksi (?:toimituksille|asiakkaille)|toimituksille)\W{0,3}(?:$|[:–—-])/iu],
  // The whole line: a memo in a longer headline is a court's.
  ar: [/^\P{L}{0,6}مذكرة\P{L}{0,6}$/u],
} as const satisfies Record<string, readonly RegExp[]>;

const PATTERNS: readonly RegExp[] = Object.values(ADVISORY_WORDS).flat();

/** A line that says that the item speaks to the desk, and is no story. */
export const advisory: Recogniser = {
  rule: "NP advisory",
  zones: ["head", "ed-note"],
  needs: PATTERNS,
  find: ({ text }) =>
    PATTERNS.some((pattern) => pattern.test(text))
      ? [{ kind: "advisory", start: 0, end: text.length, confidence: 0.9 }]
      : [],
};
