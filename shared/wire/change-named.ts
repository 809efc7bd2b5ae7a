import type { Change } from "../record/change.ts";

/** The words, whole: `\b` knows no letters beyond ASCII. */
const words = (...alternatives: string[]) => new RegExp(`(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`, "iu");

const ORDINAL = "(?:\\d{1,2}(?:st|nd|rd|th|er?|\\.)|first|second|third|fourth|fifth)";

/** What take keys and notes call a transmission. The first row that matches wins: a corrected lead is a correction. */
const NAMED: readonly { change: Change; pattern: RegExp }[] = [
  {
    change: "correction",
    pattern: words(
      "correct(?:ion|ions|s|ed|ive)|corrigendum|clarification",
      "berichtigung(?:en)?|berichtigt(?:er?|es)?|korrektur(?:en)?|korrigiert(?:er?|es)?",
      "rectific(?:atif|ation|atie|ación)|correctif|corrigée?|erratum",
      "corrección|corrige|corregid[oa]|fe de erratas?",
      "rettifica|correzione|errata corrige",
      "correção|retificação|corrigid[oa]|errata",
      "correctie|gecorrigeerd|verbetering",
      "rettelse|retting|korreksjon|korrektion|rättelse|korrigering|korrigerad|korrigeret|korrigert",
      "oikaisu|korjaus|korjattu|sprostowanie|korekta",
    ),
  },
  { change: "refile", pattern: words("refil(?:e|es|ed|ing)") },
  { change: "writethru", pattern: words("write-?thr(?:u|ough)") },
  {
    change: "repeat",
    pattern: words(
      "repeats?|repeating|rpt|wiederholung|wdhlg?|répétition|rediffusion|repetición|ripetizione|repetição",
      "herhaling|gjentakelse|gentagelse|upprepning|repris|uusinta|powtórzenie",
    ),
  },
  {
    change: "update",
    pattern: words(
      "updates?\\d?|updated|upd\\d?|aktualisiert(?:er?|es)?|aktualisierung",
      "actualisation|actualisée?|mise à jour|actuali[sz]ación|actualizad[oa]|actualiza",
      "aggiornamento|aggiornat[oa]|atualização|atualizad[oa]|geactualiseerd|actualisering",
      "oppdatering|oppdatert|opdatering|opdateret|uppdatering|uppdaterad|päivitys|päivitetty|aktualizacja",
    ),
  },
  // How dpa says what an updated story has more: `(neu: Reaktion des Rates)`.
  { change: "update", pattern: /^\W{0,3}neu:/i },
  { change: "insert", pattern: words("inserts?") },
  { change: "add", pattern: words(`${ORDINAL} add`, "adds? \\d{1,2}", "ergänzung") },
  { change: "take", pattern: words(`${ORDINAL} take`, "take \\d{1,2}") },
  { change: "lead", pattern: new RegExp(`(?<!\\p{L})${ORDINAL} (?:lead|ld)(?!\\p{L})`, "iu") },
  { change: "lead", pattern: /\b(?:LEAD|Lead|Ld|LD)\b/ },
  {
    change: "advisory",
    pattern: words(
      "advisory|advisories|planungshinweis|terminhinweis|tagesvorschau|vorschau|daybook|news ?budget",
      "prévisions|previsiones|previsioni|agenda del día|dagsoversikt|dagsöversikt",
    ),
  },
];
/** No take key is longer; a sentence that says "corrects" further on is a note about something else. */
const LOOK = 120;

/** The kind of transmission that a take key or a note to the desk names; undefined when it names none. */
export function changeNamed(line: string): Change | undefined {
  const head = line.slice(0, LOOK);
  return NAMED.find(({ pattern }) => pattern.test(head))?.change;
}

/** The kind that several notes name together, the one that says most of it. */
export function changeOfAll(lines: readonly string[]): Change | undefined {
  const named = new Set(lines.map(changeNamed));
  return NAMED.find(({ change }) => named.has(change))?.change;
}
