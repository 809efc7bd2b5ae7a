import type { PatternRow } from "./pattern-rows.ts";

const NOTES = ["ed-note", "terms"] as const;
const ALL = ["ed-note", "terms", "caption"] as const;

/**
 * The limits that agencies write into notes, terms and captions. In captions in capitals only, where prose has the same
 * words in other senses; never in the text of an article: racing copy is full of `CASH OUT`.
 */
export const AGENCY_LIMITS: readonly PatternRow[] = [
  {
    rule: "editorial-only",
    kind: "editorial-only",
    zones: NOTES,
    patterns: [
      /\b(?:(?:for |intended for |restricted to )?editorial (?:use|purposes)(?: and [\w-]{3,20})? only|(?:for|only for|restricted to) editorial (?:use|purposes)|editorial rights only|non-commercial editorial use)\b/i,
      /(?<!\p{L})(?:nur (?:für|zur) (?:redaktionelle[nr]? (?:zwecke|nutzung|verwendung)|die redaktionelle (?:nutzung|verwendung|berichterstattung))|usage éditorial (?:uniquement|exclusif|seulement)|(?:sólo|solo|únicamente|exclusivamente) para uso editorial|(?:solo|esclusivamente) (?:per )?uso editoriale|uitsluitend (?:voor )?redactioneel gebruik|(?:kun|bare) til redaksjonell bruk|endast för redaktionellt bruk|kun til redaktionel brug|vain toimitukselliseen käyttöön|somente para uso editorial)(?!\p{L})/iu,
    ],
    confidence: 0.95,
  },
  {
    rule: "editorial-only-caps",
    kind: "editorial-only",
    zones: ["caption"],
    patterns: [
      /\b(?:RESTRICTED TO EDITORIAL USE|EDITORIAL USE ONLY|FOR EDITORIAL USE ONLY|NUR FÜR REDAKTIONELLE ZWECKE)\b/,
    ],
    confidence: 0.95,
  },
  {
    rule: "mandatory-credit",
    kind: "mandatory-credit",
    zones: ALL,
    patterns: [
      /\b(?:MANDATORY|Mandatory) (?:CREDIT|Credit|credit)\b(?:\s?(?::|[-–—]|to|TO))?\s?["']?([^"'.;:()]{2,80})?/,
      /(?:Nennung des Fotografen|Quellenangabe|Namensnennung|Mention|Crédit|Crédito|Credito) (?:obligatorisch|verpflichtend|zwingend|Pflicht|obligatoire|obligatorio|obbligatorio)(?:\s?:\s?([^.;:()]{2,80}))?/i,
    ],
    confidence: 0.93,
  },
  {
    rule: "no-sale",
    kind: "no-sale",
    zones: ALL,
    patterns: [
      /\bNO (?:RE-?)?SALES?\b|\bNOT FOR (?:RE-?)?SALE\b|\bKEIN(?:E)? (?:WEITER)?VERKAUF\b|\bPAS DE VENTE\b|\bNO VENTAS?\b|\bPROHIBIDA (?:SU|LA) VENTA\b/,
    ],
    confidence: 0.95,
  },
  {
    rule: "no-archive",
    kind: "channel-out",
    zones: ALL,
    patterns: [
      /\bNO (?:ARCHIVES?|ARCHIVING|ARCHIVAL)\b|\bNOT (?:TO BE|FOR) ARCHIV(?:ED|ING|E)\b|\bKEINE? ARCHIV(?:IERUNG)?\b|\bPAS D'ARCHIVES?\b/,
    ],
    value: "archive",
    confidence: 0.95,
  },
  {
    rule: "online-out",
    kind: "channel-out",
    zones: ALL,
    patterns: [
      /\b(?:INTERNET|ON-?LINE|ON LINE|WEB(?:SITES?)?|DIGITAL)(?: USE)? OUT\b|\b(?:NO|NOT FOR) (?:INTERNET|ON-?LINE|WEB(?:SITE)?|DIGITAL)(?: USE)?\b|\bKEINE (?:ONLINE-?|INTERNET)(?:NUTZUNG|VERWENDUNG)\b/,
    ],
    value: "web",
    confidence: 0.94,
  },
  {
    rule: "wireless-out",
    kind: "channel-out",
    zones: ALL,
    patterns: [/\bNO (?:[A-Z]{4,9} OR )?(?:WIRELESS|MOBILE)(?: USE)?\b|\b(?:MOBILES?|WIRELESS) OUT\b/],
    value: "app",
    confidence: 0.9,
  },
  {
    rule: "broadcast-out",
    kind: "channel-out",
    zones: ALL,
    patterns: [/\b(?:TV|TELEVISION|BROADCAST|RADIO)(?: USE)? OUT\b|\bNO (?:TV|TELEVISION|BROADCAST)(?: USE)?\b/],
    value: "broadcast",
    confidence: 0.94,
  },
  {
    rule: "print-only",
    kind: "channel-only",
    zones: ALL,
    patterns: [/\bPRINT(?: USE)? ONLY\b|\bNUR (?:FÜR )?PRINT\b/],
    value: "print",
    confidence: 0.92,
  },
  {
    rule: "pool",
    kind: "pool",
    zones: NOTES,
    patterns: [/\b(?:POOL (?:PHOTO|PICTURE|VIDEO|COPY|IMAGE|REPORT)|PHOTO POOL|POOL VIA [A-Z]{2,12})\b/],
    value: "pool",
    confidence: 0.9,
  },
  {
    rule: "handout",
    kind: "pool",
    zones: ALL,
    patterns: [
      /\bHANDOUT(?: PHOTO| PICTURE| IMAGE)?\b|\bHAND OUT\b|\bTHIS (?:IMAGE|PICTURE|PHOTO) (?:HAS BEEN|WAS) SUPPLIED BY A THIRD PARTY\b/,
    ],
    value: "handout",
    confidence: 0.9,
  },
];
