/** What may stand before the word: marks, a call for attention. */
const OPENING =
  "^[^\\p{L}\\p{N}]{0,6}(?:(?:ATTENTION|ACHTUNG|ATENCIÓN|ATTENZIONE|ATENÇÃO|OBS|NB|LET OP|HUOM)[ :!.–—-]{1,3})?(?:(?:NOTE TO )?(?:EDS|EDITORS|DESKS)[ :!.–—-]{1,3}|(?:AP|AFP|REUTERS|PA|DPA|APA|ANSA|EFE|UPI|TASS|AAP|CP) )?";
const CLOSE = "[^\\p{L}\\p{N}]{0,3}(?:$|[:–—-](?:\\s|$))";
/** The word heads the line: nothing but a colon or dash follows it, or what it takes back. */
const heads = (words: string, nouns: string) => new RegExp(`${OPENING}(?:${words})(?: (?:${nouns}))?${CLOSE}`, "u");
/** The word is the line, or what it takes back follows: headlines too have a word and a colon. */
const alone = (words: string, nouns = "NOTICE") =>
  new RegExp(`${OPENING}(?:${words})(?:[^\\p{L}\\p{N}]{0,3}$| (?:${nouns})${CLOSE})`, "u");
const somewhere = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

/** A sentence at the start of a line that orders what the words say, with or without a please; more may follow. */
const orders = (words: string) =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:please[ ,]{1,2})?(?:${words})(?!\\p{L}| of| in)`, "iu");
/** A whole sentence of a line. */
const says = (words: string) => new RegExp(`(?:^|[.!:] )[^\\p{L}\\p{N}]{0,6}(?:${words})\\s?(?:[.!]|$)`, "iu");
const EN_COPY = "(?:story|item|article|copy|photo|picture|report|dispatch|alert|video)";

/**
 * How agencies take a story back, by language. Single words count in capitals at the start of a line only: English
 * kills people and films, and every language withdraws laws and troops.
 */
export const KILL_WORDS = {
  en: [
    /(?<!\p{L})KILL KILL(?: KILL)?(?!\p{L})/u,
    /\b(?:MANDATORY|BULLETIN|STORY|PHOTO|URGENT|LEGAL) KILL\b/,
    new RegExp(
      `^\\W{0,6}(?:(?:legal|mandatory|urgent) kill|kill ${EN_COPY}|${EN_COPY} (?:withdrawn|killed|retracted))\\W{0,3}$`,
      "i",
    ),
    alone("PLEASE KILL|RETRACTION|RETRACTED", "NOTICE"),
    orders(`(?:kill|withdraw|retract|delete|remove|take down|cancel) (?:this|the|our|the above) ${EN_COPY}`),
    says(
      `(?:this|the above|our) ${EN_COPY} (?:has been|is|was) (?:killed|withdrawn|retracted|cancell?ed|deleted|recalled)`,
    ),
    /\bBC-KILL\b/,
    /\b[Pp]lease kill (?:the )?(?:story|item|photo|article|copy|picture)\b/,
    /\ba kill is mandatory\b/i,
    /^\W{0,6}(?:(?:MANDATORY|PHOTO|STORY) )?(?:ELIMINATION|WITHDRAWAL)(?: NOTICE| ADVISORY)?(?: |\W*$)/,
    heads(
      "KILL|WITHDRAWN|DISREGARD|ELIMINATE|(?:STORY|ITEM|COPY|PHOTO|ARTICLE) (?:KILLED|WITHDRAWN)",
      "NOTICE|STORY|ITEM|COPY|PHOTO",
    ),
    somewhere(
      "(?:please )?(?:disregard|do not use|eliminate) (?:the (?:earlier |previous )?|our )(?:story|item|copy|article|photo|alert|headline)(?! of)",
    ),
    /\bthis (?:story|item|article|alert) (?:has been|is|was) (?:killed|withdrawn) by (?:the )?(?:agency|desk|sender|us|AP|AFP|dpa|Reuters|PA)\b/i,
  ],
  de: [
    says(
      "(?:achtung[,:!] )?(?:diese |die )?(?:meldung|nachricht) (?:ist |wurde |wird )?(?:hiermit )?(?:zurückgezogen|storniert|annulliert)",
    ),
    says("bitte (?:diese |die )?(?:meldung |nachricht )?löschen"),
    alone("ZURÜCKGEZOGEN|ANNULLIERUNG|ANNULLIERT|STORNO|STORNIERT|STORNIERUNG|GEGENSTANDSLOS|RÜCKZUG", "MELDUNG"),
    somewhere(
      "bitte (?:verwenden sie )?(?:die|diese|unsere)? ?(?:meldung|nachricht|text|dpa \\d{1,4})[^.]{0,60} nicht (?:mehr )?(?:verwenden|verwendet|zu verwenden)|(?:die|diese) (?:meldung|nachricht)[^.]{0,60}(?:ist|wird|wurde) (?:hiermit )?(?:zurückgezogen|annulliert|storniert|gegenstandslos)|bitte verwenden sie (?:die|diese|unsere) (?:meldung|nachricht)[^!?]{0,80} nicht(?: mehr)?(?=[.!]|\\W*$)|bitte nicht (?:mehr )?verwenden",
    ),
  ],
  fr: [
    alone("ANNULATION|ANNULER|ANNULÉE?|A ANNULER|À ANNULER|RETRAIT", "DE (?:LA )?DÉPÊCHE|DE (?:LA )?DEPECHE|DÉPÊCHE"),
    somewhere(
      "(?:prière|merci|veuillez)(?: de bien vouloir| de)?(?: d'| )(?:annuler|supprimer|ne pas utiliser|ne plus utiliser|ne pas tenir compte de) (?:la |cette |notre )?(?:dépêche|depeche|photo|information|alerte|papier)|(?:dépêche|depeche) (?:annulée|retirée|à annuler)",
    ),
  ],
  es: [
    alone("ANULACIÓN|ANULACION|ANULAD[AO]|ELIMINACIÓN|RETIRADA", "DE (?:LA )?NOTICIA|DE (?:LA )?NOTA|NOTICIA"),
    says("se anula(?: (?:la|esta|nuestra) (?:noticia|nota|información))?(?: anterior)?"),
    somewhere(
      "(?:rogamos|por favor,?|se ruega|les rogamos) (?:anul(?:ar|en)|elimin(?:ar|en)|no utili(?:zar|cen)|no us(?:ar|en)) (?:la |esta |nuestra )?(?:noticia|nota|información|foto|despacho)|queda anulada la (?:noticia|nota|información)",
    ),
  ],
  it: [
    alone("ANNULLAMENTO|ANNULLAT[AO]|RITIRAT[AO]", "NOTIZIA|LANCIO"),
    somewhere(
      "(?:si prega di|pregasi|vi preghiamo di) (?:annullare|eliminare|ritirare|non utilizzare|non tenere conto d[ei]) ?(?:la |il |questa |il nostro |la nostra )?(?:notizia|lancio|foto|articolo)",
    ),
  ],
  pt: [
    alone("ANULAÇÃO|ANULAD[AO]|CANCELAMENTO", "NOTÍCIA|DE NOTÍCIA"),
    somewhere(
      "(?:pedimos que|por favor,?|favor) (?:anul(?:em|ar)|elimin(?:em|ar)|não utiliz(?:em|ar)) (?:a |esta )?(?:notícia|matéria|foto)",
    ),
  ],
  nl: [
    alone("INGETROKKEN|INTREKKING|VERVALLEN|BERICHT VERVALT|GEANNULEERD", "BERICHT"),
    somewhere(
      "(?:gelieve|verzoeke|graag) (?:het |dit |ons )?bericht[^.]{0,60} niet (?:meer )?te gebruiken|(?:dit|het) bericht is (?:vervallen|ingetrokken)",
    ),
  ],
  no: [
    alone("TREKKES(?: TILBAKE)?|TRUKKET TILBAKE|MAKULERES|ANNULLERES|UTGÅR", "MELDING|SAKEN"),
    somewhere(
      "(?:vennligst|vær vennlig å) (?:slette|makulere|ikke bruke) (?:meldingen|saken|bildet)|meldingen (?:trekkes|annulleres|må ikke brukes)",
    ),
  ],
  sv: [
    alone("DRAS TILLBAKA|TILLBAKADRAGEN|MAKULERAS?|ÅTERKALLAS|ANNULLERAS|UTGÅR", "TEXT|TELEGRAM"),
    somewhere(
      "(?:texten|telegrammet|artikeln|bilden) (?:dras tillbaka|ska inte användas|får inte användas|återkallas|makuleras)",
    ),
  ],
  da: [
    alone("TRÆKKES TILBAGE|TRUKKET TILBAGE|ANNULLERET|UDGÅR"),
    somewhere("(?:telegrammet|artiklen|historien|billedet) (?:trækkes tilbage|må ikke bruges|annulleres)"),
  ],
  fi: [
    alone("PERUUTUS|PERUTAAN|PERUUTETAAN|PERUTTU|MITÄTÖITY", "JUTTU|UUTINEN"),
    somewhere("(?:juttu|uutinen|kuva) (?:perutaan|peruutetaan|on peruttu)|älkää käyttäkö (?:juttua|uutista|kuvaa)"),
  ],
  pl: [
    alone("ANULOWANO|ANULOWANA|ANULACJA|WYCOFAN[AOE]", "DEPESZA"),
    somewhere("prosimy o (?:anulowanie|niewykorzystywanie) depeszy|depesza (?:anulowana|wycofana)"),
  ],
  ru: [
    alone("АННУЛИРУЕТСЯ|АННУЛИРОВАНО|ОТЗЫВ|СНЯТО", "СООБЩЕНИЕ|СООБЩЕНИЯ"),
    somewhere("просим (?:аннулировать|не использовать) (?:сообщение|материал|заметку)"),
  ],
  ar: [
    /^[^\p{L}]{0,6}(?:إلغاء|سحب|الغاء)(?: (?:الخبر|البرقية|خبر|برقية))?\s?(?:$|[:–—-])/u,
    somewhere("(?:يرجى|نرجو|الرجاء) (?:إلغاء|الغاء|عدم استخدام|سحب) (?:الخبر|البرقية|هذا الخبر|الصورة)"),
  ],
  ja: [/全文取り?消し|記事(?:を)?取り?消し|^[^\p{L}]{0,6}(?:取り?消し|撤回)[^\p{L}]{0,6}$/u],
  zh: [/^[^\p{L}]{0,6}(?:撤稿|撤销(?:稿件)?|請勿使用)(?:通知)?(?:\s|[:：]|$)/u],
} as const satisfies Record<string, readonly RegExp[]>;
/** A kill that is itself taken back, or that corrects and goes on: `annule et remplace`. */
export const NO_KILL =
  /\b(?:do not|don't|not to|never) (?:kill|withdraw|disregard)\b|\bkill(?: order)? (?:is|was|has been|is being) (?:lifted|withdrawn|cancell?ed|rescinded)\b|annule et remplace|anula y sustituye|annulla e sostituisce|nicht (?:annulliert|storniert|zurückgezogen)/i;
