/** What a language says of republishing, of money for it, and of none; each in any order within a sentence. */
export interface FeeWords {
  republishing: RegExp;
  fee: RegExp;
  /** For free: then it is no fee. */
  free: RegExp;
}

/**
 * Words of a fee for republication, in the languages of the notices under articles. English ones are read apart, for
 * they are words of the news too.
 */
export const FEE_WORDS: readonly FeeWords[] = [
  {
    republishing:
      /(?<!\p{L})(?:(?:wieder|weiter|zweit)?veröffentlich(?:ung|en)|nachdruck|abdruck|weiterverwendung|(?:zweit|weiter)verwertung|lizenzier\p{L}{2,4}|syndizierung|übernahme (?:dieses|des) (?:artikels|textes|beitrags|inhalts))(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:gebühr(?:en)?|honorar(?:e|pflichtig)?|kosten(?:pflichtig)?|lizenzgebühr(?:en)?|preise?|vergütung|entgelt(?:lich)?)(?!\p{L})/iu,
    free: /honorarfrei|kostenlos|kostenfrei|gebührenfrei|unentgeltlich|ohne (?:gebühr|honorar|kosten)/i,
  },
  {
    republishing:
      /(?<!\p{L})(?:republication|republier|rediffusion|rediffuser|reproduction|reproduire|réutilis(?:ation|er)|syndication)(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:frais|tarifs?|redevances?|payante?s?|coûts?|rémunération)(?!\p{L})/iu,
    free: /gratuit|sans frais|libre de droits/i,
  },
  {
    republishing:
      /(?<!\p{L})(?:republicación|republicar|reproducción|reproducir|reutiliza(?:ción|r)|sindicación|redistribución)(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:tarifas?|tasas?|costes?|costos?|precios?|pago|honorarios)(?!\p{L})/iu,
    free: /gratuit|gratis|sin (?:coste|costo|cargo)/i,
  },
  {
    republishing:
      /(?<!\p{L})(?:ripubblica(?:zione|re)|riproduzione|riprodurre|riutilizz(?:o|are)|syndication)(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:tariff[ae]|cost[oi]|prezz[oi]|pagamento|compensi?|canone)(?!\p{L})/iu,
    free: /gratuit|gratis|senza costi/i,
  },
  {
    republishing: /(?<!\p{L})(?:republica(?:ção|r)|reprodu(?:ção|zir)|reutiliza(?:ção|r)|sindicação)(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:taxas?|tarifas?|custos?|preços?|pagamento)(?!\p{L})/iu,
    free: /gratuit|grátis|sem custos?/i,
  },
  {
    republishing:
      /(?<!\p{L})(?:herpublica(?:tie|ren)|herpubliceren|overname|overnemen|doorplaats(?:ing|en)|hergebruik)(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:kosten|tarieven|tarief|vergoeding|betaling|prijs|prijzen)(?!\p{L})/iu,
    free: /gratis|kosteloos|zonder kosten/i,
  },
  {
    republishing:
      /(?<!\p{L})(?:перепечатк\p{L}{1,2}|републикаци\p{L}{1,2}|перепублик\p{L}{2,6}|воспроизведени\p{L}{1,2})(?!\p{L})/iu,
    fee: /(?<!\p{L})(?:плат[аыуе]|платн\p{L}{2,3}|стоимост\p{L}{1,2}|тариф\p{L}{0,3}|цен[аыуе]|гонорар\p{L}{0,2})(?!\p{L})/iu,
    free: /бесплатн/i,
  },
  {
    republishing: /إعادة (?:ال)?نشر|اعادة (?:ال)?نشر/,
    fee: /رسوم|تكلفة|تكاليف|أسعار|مقابل مادي/,
    free: /مجان/,
  },
  { republishing: /转载|轉載|再版/, fee: /费用|費用|收费|收費|付费|付費|稿酬/, free: /免费|免費/ },
  { republishing: /転載|再掲載|再利用/, fee: /料金|費用|有料|使用料/, free: /無料/ },
];

/** English: what is republished, what is paid for it, and that the reader is spoken to or the copy speaks of itself. */
export const ENGLISH_FEE = {
  republishing:
    /\b(?:re-?publi(?:sh\p{L}{0,3}|cation)|re-?print\p{L}{0,3}|re-?us(?:e|ing)|syndicat\p{L}{1,4}|licen[sc](?:e|ing) (?:this|our|the|these) \p{L}{4,10}|(?:content|article) licen[sc]ing|reproduc(?:e|ing|tion))\b/iu,
  fee: /\b(?:fees?|costs?|rates?|pric(?:es?|ing)|charges?|quot(?:e|ation)|payments?|royalt(?:y|ies)|honorari\p{L}{1,2})\b/iu,
  free: /\b(?:no|without (?:an?|any)?|free of) ?(?:fees?|costs?|charges?|payments?)\b|\bfor free\b|\bat no (?:cost|charge)\b/i,
  directed:
    /\b(?:you|your|please|contact|e-?mail|click|form|visit|ask|enquir\p{L}{1,3}|inquir\p{L}{1,3}|our|us|this (?:article|story|content|text|piece|material|work|page))\b/iu,
} as const;
