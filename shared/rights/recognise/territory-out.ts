import { countriesOf } from "../countries.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

/** `TURKEY OUT`, `CZECH REPUBLIC OUT,SLOVAKIA OUT`, `NYC LOCALS OUT`: in capitals, up to a mark before it. */
const OUT = /(?<![\p{L}\d])(\p{Lu}[\p{Lu}.'/&, -]{0,80}?) OUT(?![\p{L}\d])/gu;
/** `FOR USE IN GERMANY ONLY`, `GERMANY ONLY`. */
const ONLY =
  /(?:\b(?:for )?use (?:only )?in (?:the )?([\p{L}][\p{L} .,'/&-]{2,80}?) only\b|\bonly for use in (?:the )?([\p{L}][\p{L} .,'/&-]{2,80}?)(?=[.;!]|$)|\bnot for (?:use|publication|distribution|release) outside (?:of )?(?:the )?([\p{L}][\p{L} .,'/&-]{2,80}?)(?=[.;!]|$))/iu;
const NOT_IN =
  /\bnot (?:for (?:use|publication|distribution|release)|to be (?:used|published)) (?:with)?in (?:the )?([\p{L}][\p{L} .,'/&-]{2,80}?)(?=[.;!]|$)/iu;
/** `World Rights Except Italy`. */
const EXCEPT =
  /\b(?:world(?:wide)?|global|all)(?: media)? rights?,? (?:except|excluding|excl\.?|outside(?: of)?) (?:for |in )?(?:the )?([\p{L}][\p{L} .,'/&-]{1,80}?)(?=\s{0,5}(?:[.;!*)]|$))/iu;
const GERMAN_OUT =
  /\b(?:nicht für|außer|keine (?:nutzung|verwendung) in) (?:die )?(Österreich|Schweiz|Deutschland|Frankreich|Italien|Polen|Tschechien|Niederlande|Belgien)\b/giu;
/** Whom a note leaves out who is no country: papers and stations of a place, kinds of customer. */
const RECIPIENTS =
  /\b(?:LOCALS?|NEWSPAPERS?|DAILIES|TABLOIDS?|MAGS?|MAGAZINES?|MEDIA|STATIONS?|AGENCIES|TRADES?|COMPETITORS?|CLIENTS?|SUBSCRIBERS?|PAPERS?)$/;
const CHANNELS =
  /(?:^|\s)(?:INTERNET|ON-?LINE|ON LINE|WEB(?:SITES?)?|DIGITAL|MOBILES?|WIRELESS|TV|TELEVISION|BROADCAST|RADIO|USE)$/;
/** `HAND OUT`, `SOLD OUT`, `CASH OUT`: verbs, not places. */
const VERBS =
  /(?:^|\s)(?:HAND|SOLD|CASH|ONE|TIME|WAY|RUN|KNOCK|CHECK|WORK|FIND|PRINT|LEFT|IN|TO|COMING|ALL|DINING|EAT|GET|GO|NIGHT|DAY|FALL|BLACK|SHUT|DROP|PULL|WIPE|LOG|OPT|CARRIED|STAND|STRIKE|THE|A|AND)$/;

const GERMAN: Readonly<Record<string, string>> = {
  österreich: "AT",
  schweiz: "CH",
  deutschland: "DE",
  frankreich: "FR",
  italien: "IT",
  polen: "PL",
  tschechien: "CZ",
  niederlande: "NL",
  belgien: "BE",
};

/**
 * Countries and recipients whom a note leaves out. The value is the places as they are spelled: what is no country's name
 * in it must be asked (RGT-702).
 */
export const territoryOut: Recogniser = {
  rule: "NP territory-out",
  zones: ["ed-note", "terms", "caption"],
  needs: [OUT],
  find: ({ text }) => {
    const hits: Hit[] = [];
    for (const match of text.matchAll(OUT)) {
      const value = (match[1] ?? "").replace(/^[^\p{L}]{1,6}/u, "").trim();
      const last = value.split(/\s*[,/&]\s*/).at(-1) ?? value;
      if (value.length < 2 || CHANNELS.test(value) || (VERBS.test(value) && !countriesOf(last))) continue;
      const kind = RECIPIENTS.test(value) ? "recipient-out" : "territory-out";
      hits.push({ kind, start: match.index, end: match.index + match[0].length, value, confidence: 0.94 });
    }
    return hits;
  },
};

/** Terms that keep the copy inside a place, or out of it, in words. */
export const territoryWords: Recogniser = {
  rule: "NP territory",
  zones: ["ed-note", "terms"],
  find: ({ text }) => {
    const only = ONLY.exec(text);
    const out = NOT_IN.exec(text) ?? EXCEPT.exec(text);
    const place = (only?.[1] ?? only?.[2] ?? only?.[3])?.trim();
    return [
      ...(only && place
        ? [
            {
              kind: "territory-only" as const,
              start: only.index,
              end: only.index + only[0].length,
              value: place,
              confidence: 0.9,
            },
          ]
        : []),
      ...(out?.[1]
        ? [
            {
              kind: "territory-out" as const,
              start: out.index,
              end: out.index + out[0].length,
              value: out[1].trim(),
              confidence: 0.9,
            },
          ]
        : []),
      ...Array.from(text.matchAll(GERMAN_OUT), (match) => ({
        kind: "territory-out" as const,
        start: match.index,
        end: match.index + match[0].length,
        value: GERMAN[(match[1] ?? "").toLowerCase()] ?? match[1] ?? "",
        confidence: 0.9,
      })),
    ];
  },
};
