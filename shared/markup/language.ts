/** The commonest short words of the languages that the wire speaks; words that several share tell nothing alone. */
const STOP_WORDS = {
  en: "the of and to in a is that for it was on with as be by at from his her they has have said an who which are not but its",
  de: "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei am",
  fr: "le la les de des et du en un une que qui dans pour par sur est au avec il plus ne pas ce a été aux se d l son sa",
  es: "el la los las de del y en que un una por con para se es su al lo como más ha no fue este pero sus le o",
  it: "il la di che e del in un una per con non è si le della dei da al sono nel gli ha alla come i anche più lo",
  pt: "o a os as de do da e em que um uma para com não no na por se mais dos das foi ao à como é ou seu sua",
  nl: "de het een van en in is dat op te zijn met voor niet die aan er om ook als door bij naar heeft uit maar hij ze tot werd",
  sv: "och i att det som en på är av för med den till inte har de ett om var sig men vid från han också efter hon kan sin",
  nb: "og i det som en på er av for med den til ikke har de et om var seg men ved fra han også etter hun kan sin ble",
  da: "og i det som en på er af for med den til ikke har de et om var sig men ved fra han også efter hun kan sin blev",
} as const;
const LANGUAGES = Object.keys(STOP_WORDS);
/** Each short word with the places in `LANGUAGES` of those that have it: ten lists asked in turn took a tenth of a reading. */
const SPEAKERS = new Map<string, number[]>();
for (const [at, list] of Object.values(STOP_WORDS).entries()) {
  for (const word of new Set(list.split(" "))) SPEAKERS.set(word, [...(SPEAKERS.get(word) ?? []), at]);
}

const LONGEST_WORD = Math.max(...[...SPEAKERS.keys()].map(({ length }) => length));

/** Words to look at; a language shows in the first paragraphs. */
const SAMPLE_WORDS = 600;
const FEWEST_WORDS = 20;
/** Running prose has a third or more of its words on these lists; a list of names has hardly any. */
const LEAST_SHARE = 0.2;
/** How far the best must lie before the next. */
const LEAD = 1.15;

/** The language of a text as a BCP 47 tag, told by its commonest words; undefined when that leaves a doubt. */
export function languageOf(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .slice(0, SAMPLE_WORDS * 12)
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) {
    if (word.length > LONGEST_WORD) continue;
    for (const at of SPEAKERS.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1;
  }
  const counts = LANGUAGES.map((language, at) => ({ language, hits: hits[at] ?? 0 })).sort((a, b) => b.hits - a.hits);
  const [best, next] = counts;
  if (!best || best.hits / words.length < LEAST_SHARE || best.hits < (next?.hits ?? 0) * LEAD) return undefined;
  return best.language;
}
