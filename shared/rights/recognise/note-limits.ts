import { placesNamed } from "../countries.ts";
import type { Line } from "./line.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

/** What parts the clauses of a note: `No archive; not for use in Canada - Germany out`. */
const BETWEEN = /[;|]|\s[-–—]{1,2}\s|\s\/{1,2}\s|,\s(?=(?:no|not|nicht|keine?|pas|sin|niet|geen)\s)/giu;

interface Clause {
  text: string;
  start: number;
}

function clausesOf({ sentences }: Line): Clause[] {
  return sentences.flatMap(({ text, start }) => {
    const clauses: Clause[] = [];
    let from = 0;
    for (const { index, 0: mark } of [...text.matchAll(BETWEEN), { index: text.length, 0: "" }]) {
      const held = text.slice(from, index);
      const words = held
        .trim()
        .replace(/[\s.!*)\]]{1,10}$/, "")
        .replace(/^[\s*([]{1,10}/, "");
      if (words) clauses.push({ text: words, start: start + from + held.indexOf(words) });
      from = index + mark.length;
    }
    return clauses;
  });
}

const PLACES = "([\\p{L}][\\p{L} .,'/&-]{1,80}?)";
const IN = "(?:in |to |for |en |au |aux |dans |i |für |in der |in den )?";
const whole = (words: string) => new RegExp(`^(?:rights|territory|territories)?:?\\s?(?:${words})$`, "iu");

/** Clauses that leave places out. */
const OUT: readonly RegExp[] = [
  whole(`(?:no|not for)(?: [\\p{L}-]{2,12})? (?:use|usage|publication|distribution|sales?|release) ${IN}${PLACES}`),
  whole(`${PLACES} (?:is |are )?(?:out|excluded|ausgenommen|gesperrt|exclus?e?s?|excluid[oa]s?)`),
  whole(
    `(?:out|excluded|excluding|except(?: for)?|world(?:wide)?,? (?:rights )?(?:excluding|except|excl\\.?|ex))(?: ?: ?| )${PLACES}`,
  ),
  whole(`no ${PLACES} (?:use|sales?|clients|rights)`),
  whole(
    `(?:(?:verwendung|nutzung|veröffentlichung) )?(?:nicht (?:für|(?:zur (?:verwendung|nutzung|veröffentlichung) )?in)|außer(?: in)?|ausgenommen|gesperrt für|sperrgebiet) (?:der |die |das |den )?${PLACES}`,
  ),
  whole(
    `(?:sauf|excepté|(?:utilisation |diffusion |publication )?interdite?s? (?:en|au|aux)|pas (?:de diffusion |d'utilisation )?(?:en|au|aux)) (?:la |le |l')?${PLACES}`,
  ),
  whole(
    `(?:excepto|salvo|prohibid[oa] (?:su )?(?:uso|difusión|publicación)? ?en|no (?:usar|difundir|publicar) en) (?:el |la )?${PLACES}`,
  ),
  whole(`(?:eccetto|esclus[ao]|tranne|vietat[oa] (?:l'uso |la diffusione )?in) (?:l'|la |il )?${PLACES}`),
  whole(
    `(?:niet (?:voor gebruik )?in|behalve|ikke (?:til bruk|til brug) i|ej för (?:bruk|publicering) i|unntatt|undtagen|utom) ${PLACES}`,
  ),
];
/** Clauses that keep to places. */
const ONLY: readonly RegExp[] = [
  whole(
    `(?:for )?(?:use |publication |distribution |release )?(?:in )?${PLACES} (?:use |rights |clients |customers |media |publication )?only`,
  ),
  whole(
    `(?:only (?:for|in)|restricted to(?: use in| customers in| clients in| media in)?|exclusive(?:ly)? (?:to|for|in)) ${PLACES}(?: only)?`,
  ),
  whole(`nur (?:für|in) (?:der |die |das |den )?${PLACES}`),
  whole(`(?:uniquement|seulement) (?:en|pour|au) (?:la |le |l')?${PLACES}|${PLACES} (?:uniquement|seulement)`),
  whole(`(?:solo|sólo|únicamente|soltanto|apenas) (?:para|en|per|in|em) (?:l'|la |il |el )?${PLACES}`),
  whole(
    `(?:alleen|uitsluitend) (?:voor|in) ${PLACES}|(?:kun|bare|endast) (?:til bruk |til brug |for |för )?i ${PLACES}`,
  ),
];

const CHANNELS: readonly (readonly [channel: string, words: string])[] = [
  ["web", "(?:the )?(?:internet|on-?line|web(?:sites?)?|digital|en ligne|im internet)"],
  ["app", "(?:mobiles?|wireless|apps?)"],
  ["broadcast", "(?:tv|television|radio|broadcast)"],
  ["social", "(?:social media|soziale medien|réseaux sociaux|redes sociales)"],
  ["archive", "(?:archiv(?:es?|al|ing)|archivierung|archivage|archivo)"],
];
const OUT_OF_CHANNEL = CHANNELS.map(([channel, words]): [string, RegExp] => [
  channel,
  new RegExp(
    `^(?:(?:no|not (?:for|on)|keine?|nicht(?: für)?|pas d[e']|sin) ?${words}(?:[- ]?(?:use|usage|publication|nutzung|verwendung))?|${words} (?:use |publication )?(?:out|excluded|(?:is )?(?:prohibited|forbidden|not (?:permitted|allowed)))|keine (?:nutzung|verwendung|veröffentlichung) (?:im|in|auf) ${words})$`,
    "iu",
  ),
]);
const NOT_ARCHIVED = /^(?:do not|don't|not to be|must not be|may not be) archived?$/i;
const ONLY_CHANNEL: readonly (readonly [channel: string, pattern: RegExp])[] = [
  [
    "print",
    /^(?:for |in )?(?:print|newspaper)(?: use| editions?| publication)? only$|^(?:only for|nur (?:für|in)) (?:print|gedruckte \p{L}{4,12})$/iu,
  ],
  ["web", /^(?:for )?(?:on-?line|web|internet|digital)(?: use| publication)? only$|^(?:only for|nur) (?:online|web)$/i],
];

/** A place is named with three letters at least, or is a code in capitals: `no`, `it` and `in` are codes too. */
function isPlaces(names: string): boolean {
  if (!/\p{L}{3}|\p{Lu}{2}|\p{Lu}\.\p{Lu}/u.test(names)) return false;
  const { codes, unknown } = placesNamed(names);
  return codes.length > 0 && unknown.length === 0;
}

function limitOf(text: string): Pick<Hit, "kind" | "value"> | undefined {
  for (const [patterns, kind] of [
    [OUT, "territory-out"],
    [ONLY, "territory-only"],
  ] as const) {
    for (const pattern of patterns) {
      const value = pattern
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined)
        ?.trim()
        .replace(/^the /i, "");
      if (value && isPlaces(value)) return { kind, value };
    }
  }
  const out = NOT_ARCHIVED.test(text) ? "archive" : OUT_OF_CHANNEL.find(([, pattern]) => pattern.test(text))?.[0];
  if (out) return { kind: "channel-out", value: out };
  const only = ONLY_CHANNEL.find(([, pattern]) => pattern.test(text))?.[0];
  if (only) return { kind: "channel-only", value: only };
  return undefined;
}

/** What stands at the end of a text too, and says outright that it speaks of use: `Not for use in Canada.` */
const AT_THE_END =
  /^(?:no|not for) (?:use|publication|distribution) (?:in|outside) .{2,80}$|^(?:only )?for (?:use|publication) (?:only )?in .{2,80}? only$|^only for (?:use|publication) in .{2,80}$/i;

/** The same of a line at the end of a text that says nothing else. */
export const tailLimits: Recogniser = {
  rule: "NP tail-limits",
  zones: ["tail"],
  find: (line) => {
    const [clause, ...others] = clausesOf(line);
    if (!clause || others.length > 0 || !AT_THE_END.test(clause.text)) return [];
    const limit = limitOf(clause.text);
    const { start, text } = clause;
    return limit ? [{ ...limit, start, end: start + text.length, confidence: 0.85 }] : [];
  },
};

/** Clauses of a note to the desk, or of a field of terms, that limit where and how copy is used. */
export const noteLimits: Recogniser = {
  rule: "NP note-limits",
  zones: ["ed-note", "terms"],
  find: (line) =>
    clausesOf(line).flatMap(({ text, start }): Hit[] => {
      const limit = limitOf(text);
      return limit ? [{ ...limit, start, end: start + text.length, confidence: 0.9 }] : [];
    }),
};
