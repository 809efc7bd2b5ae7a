import type { Passage } from "../copy/item-copy.ts";
import type { Statement } from "../copy/statement.ts";
import { agencyNumber, serviceNumber } from "./message-number.ts";
import { monthNumber } from "./wire-moment.ts";

/** The message that speaks: what it calls itself tells which numbers are its agency's and of which day. */
export interface Speaker {
  agency: string | undefined;
  agencyNumber: string | undefined;
  service: string | undefined;
  number: string | undefined;
  /** `2026-05-12`; without it no number names a message. */
  day: string | undefined;
}

/** Words that take a message back, in the languages of the wires. */
const TAKES_BACK = new RegExp(
  `(?<!\\p{L})(?:${[
    "kill(?:s|ed)?|eliminat(?:e|es|ed|ion)|withdraw(?:s|n|al)?|disregard(?:ed)?|cancel(?:s|ed|led|lation)?",
    "annullier(?:t|en|ung)|stornier(?:t|en|ung)|zurückgezogen|zurückziehen|zurückzuziehen|gegenstandslos|nicht (?:mehr )?(?:zu )?verwenden|verwenden sie [^!?]{1,80} nicht(?: mehr)?(?=[.!]|\\W*$)",
    "annul(?:er|é|ée|ez|ation)|supprim(?:er|ée?|ez)|retir(?:er|ée?|ez)",
    "anul(?:ar|ado|ada|en|ación)|elimin(?:ar|en|ado|ada)|retir(?:ar|ado|ada)",
    "annull(?:are|ato|ata|amento)|ritirat[oa]|ritirare|anulad[oa]|anulação|retirad[oa]",
    "geannuleerd|ingetrokken|vervallen|vervalt",
    "återkallas|återkallad|annulleras|annulleres|utgår|udgår|trekkes tilbake|trækkes tilbage",
    "peruutetaan|perutaan|anulowan[aeoy]|anulujemy|wycofan[aeoy]|wycofujemy",
  ].join("|")})(?!\\p{L})`,
  "iu",
);
/** A kill that is itself taken back, or that is forbidden, takes nothing back. */
const TAKES_NOTHING =
  /\b(?:do not|don[’']t|not to|never) (?:kill|withdraw|disregard|cancel)\b|\bkill(?: order)? (?:is|was|has been|is being) (?:lifted|withdrawn|cancell?ed)\b|\bnicht (?:annulliert|storniert|zurückgezogen)\b/i;
const NOUNS =
  "item|message|story|take|copy|meldung|nachricht|dpa-meldung|dépêche|depeche|despacho|nota|noticia|lancio|notizia|bericht|melding|telegram|uutinen|depesz[aęy]";
/** `item 157`, `Meldung Nr. 0157`: the number follows the noun. */
const NOUN_NUMBER = new RegExp(`(?<!\\p{L})(?:${NOUNS}) (?:(?:no|nr|n°|nº|number|nummer)\\.? ?)?(\\d{2,5})\\b`, "giu");
const YESTERDAY = /\b(?:yesterday|gestern|vom vortag|ayer|ieri|ontem|gisteren)\b|(?<!\p{L})igår(?!\p{L})/iu;
/** Whole names and the abbreviations of them: `3 Marines` is no day in March. */
const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|okt|dez|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})\\.? (${MONTH})(?!\\p{L})`, "giu");
const MONTH_DAY = new RegExp(`(?<!\\p{L})(${MONTH})\\.? (\\d{1,2})\\b`, "giu");

/** Passages that a kill's order stands in: the head and the first lines of its text. */
const LOOK = 8;
const LONGEST = 600;
/** A kill names a handful; more is no kill but a list. */
const MAX_NAMED = 10;
const A_DAY = 86_400_000;

const escaped = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, "\\$&");
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - A_DAY).toISOString().slice(0, 10);

/** The day that a sentence gives, in the year that does not make it later than the day it is said on. */
function statedDay(sentence: string, today: string): string | undefined {
  if (YESTERDAY.test(sentence)) return dayBefore(today);
  const found = [
    ...[...sentence.matchAll(DAY_MONTH)].map(([, day, month]) => ({ day, month })),
    ...[...sentence.matchAll(MONTH_DAY)].map(([, month, day]) => ({ day, month })),
  ];
  for (const { day = "", month = "" } of found) {
    const number = monthNumber(month);
    if (number === undefined || Number(day) < 1 || Number(day) > 31) continue;
    const rest = `-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    const year = Number(today.slice(0, 4));
    return `${year}${rest}` <= today ? `${year}${rest}` : `${year - 1}${rest}`;
  }
  return undefined;
}

/** Numbers count up through a day: one that is above the message's own is of the day before. */
function dayOfNumber(number: string, own: string | undefined, today: string): string {
  const isAhead = /^\d+$/.test(number) && /^\d+$/.test(own ?? "") && Number(number) > Number(own);
  return isAhead ? dayBefore(today) : today;
}

function namedIn(sentence: string, { agency, agencyNumber: own, service, number, day }: Speaker): string[] {
  if (day === undefined) return [];
  const stated = statedDay(sentence, day);
  const names: string[] = [];
  const agencyNamed = (found: string) =>
    agency && names.push(agencyNumber(agency, found, stated ?? dayOfNumber(found, own, day)));
  if (agency) {
    const ownNumber = new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped(agency)}[ -](?:nr\\.? )?([a-z]{0,3}\\d{2,5})(?! ?\\d)`,
      "giu",
    );
    for (const [, found = ""] of sentence.matchAll(ownNumber)) agencyNamed(found);
  }
  if (service) {
    const ofService = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(service)}-?(\\d{3,5})(?!\\d)`, "giu");
    for (const [, found = ""] of sentence.matchAll(ofService))
      names.push(serviceNumber(service, found, stated ?? dayOfNumber(found, number, day)));
  }
  for (const [, found = ""] of sentence.matchAll(NOUN_NUMBER)) agencyNamed(found);
  return names;
}

/**
 * The messages that a message takes back, as statements in the form of their `altIds`: only where a word that takes
 * back and a number of the message's own agency or service stand in one sentence of its first lines.
 */
export function killedMessages(passages: readonly Passage[], speaker: Speaker): Statement[] {
  const statements = new Map<string, Statement>();
  for (const { text, span } of passages.slice(0, LOOK)) {
    if (text.length > LONGEST || !span) continue;
    for (const sentence of text.split(/(?<=[^\d][.!?;]) (?=[\p{Lu}(])/u)) {
      if (!TAKES_BACK.test(sentence) || TAKES_NOTHING.test(sentence)) continue;
      const pointer = `#char=${span[0]},${span[1]}`;
      for (const value of namedIn(sentence, speaker))
        if (statements.size < MAX_NAMED && !statements.has(value))
          statements.set(value, { field: "cancels", value, source: "item-structured", pointer });
    }
  }
  return [...statements.values()];
}
