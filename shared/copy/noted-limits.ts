import type { Statement } from "./statement.ts";

/** Words that limit use in a note to the desk; in capitals where prose has them in other senses. */
const LIMITS = [
  // `TURKEY OUT`, `NYC LOCALS OUT`, `MAGS OUT`: capitals, as desks write it.
  /(?<!\p{L})\p{Lu}[\p{Lu} .,'&/-]{1,80} OUT(?!\p{L})/u,
  /\b(?:ONLY|EXCLUSIVE|RESTRICT(?:ED|IONS?)|PERMISSION|(?:DO|DOES|MAY|MUST|CAN) ?NOT|NOT ALLOWED|NO [A-Z]{4,})\b/,
  /\bmandatory credit\b|\b(?:editorial|internal) use only\b|\bno (?:sales|archiv\w{1,4}|resale|licensing|third.part\w{1,3})\b|\b(?:may|must) not be (?:used|published|sold|cropped|altered|archived)\b/i,
  /nutzung|verwendung nur|honorarpflichtig|exklusiv|(?<!\p{L})nur (?:für|in|mit|zur)(?!\p{L})/iu,
];

/** Characters of a note that patterns look through; a longer one is no note, and waits for a person. */
const LONGEST_NOTE = 10_000;

/** What a note to the desk says of limits, as terms to be read: for the item, or for the part whose note it is. */
export function notedLimits(note: string, pointer: string, part?: string): Statement[] {
  const of = { source: "item-structured", pointer, ...(part === undefined ? {} : { part }) } as const;
  if (note.length > LONGEST_NOTE) return [{ field: "rightsInfo", value: "a note too long to be one", ...of }];
  return LIMITS.some((pattern) => pattern.test(note)) ? [{ field: "limitations", value: note, ...of }] : [];
}
