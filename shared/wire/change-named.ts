import type { Change } from "../record/change.ts";

const ORDINAL = "(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)";

/** What take keys and notes call a transmission. The first row that matches wins: a corrected lead is a correction. */
const NAMED: readonly { change: Change; pattern: RegExp }[] = [
  {
    change: "correction",
    pattern:
      /\b(?:correct(?:ion|s|ed|ive)|clarification|berichtigung|berichtigt|korrektur|rectifi(?:cation|catif|catie)|corrección|correzione|correção|rettelse|retting|rättelse)\b/i,
  },
  { change: "refile", pattern: /\brefil(?:e|es|ed|ing)\b/i },
  { change: "writethru", pattern: /\bwrite-?thr(?:u|ough)\b/i },
  { change: "repeat", pattern: /\b(?:repeats?|repeating|rpt|wiederholung|wdhlg?|répétition|repetición)\b/i },
  { change: "update", pattern: /\b(?:updates?\d?|updated|upd\d?|aktualisiert|aktualisierung|actuali[sz]ación)\b/i },
  { change: "insert", pattern: /\binserts?\b/i },
  { change: "add", pattern: new RegExp(`\\b${ORDINAL} add\\b|\\badds? \\d{1,2}\\b`, "i") },
  { change: "take", pattern: new RegExp(`\\b${ORDINAL} take\\b|\\btake \\d{1,2}\\b`, "i") },
  { change: "lead", pattern: new RegExp(`\\b${ORDINAL} (?:lead|ld)\\b|\\b(?:LEAD|Lead|Ld|LD)\\b`, "") },
  {
    change: "advisory",
    pattern: /\b(?:advisory|advisories|planungshinweis|terminhinweis|tagesvorschau|vorschau|daybook|news ?budget)\b/i,
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
