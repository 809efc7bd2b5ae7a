import { AREAS } from "./areas.ts";

/** What a worldwide licence is called where its territory should stand. */
const EVERYWHERE = /^(?:the )?(?:whole )?(?:world(?:-?wide)?|global|all|unlimited|international|everywhere)$/i;
const CODE = /^[A-Z]{2}$/;
/** Codes of groups of countries and of nobody: who is left out of one is left out of each country in it. */
const GROUPS = /^(?:EU|EZ|UN|QO|X[ABZ])$/;

/** What notes to the desk call countries that ISO and the platform name otherwise. */
const OTHER_NAMES: readonly [name: string, code: string][] = [
  ["uk", "GB"],
  ["u.k.", "GB"],
  ["great britain", "GB"],
  ["britain", "GB"],
  ["usa", "US"],
  ["u.s.", "US"],
  ["u.s.a.", "US"],
  ["united states of america", "US"],
  ["turkey", "TR"],
  ["czech republic", "CZ"],
  ["holland", "NL"],
  ["republic of ireland", "IE"],
  ["burma", "MM"],
  ["macedonia", "MK"],
  ["ivory coast", "CI"],
  ["swaziland", "SZ"],
  ["hong kong", "HK"],
  ["macau", "MO"],
  ["palestine", "PS"],
];

let codes: ReadonlyMap<string, string> | undefined;

// ISO 3166-1 by the English names that the platform knows; a code that has been replaced is not its country's.
function codesByName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const found = new Map<string, string>(OTHER_NAMES);
  for (let at = 0; at < 26 * 26; at += 1) {
    const code = String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
    const isCountry = !GROUPS.test(code) && new Intl.Locale(`und-${code}`).region === code;
    const name = isCountry ? names.of(code) : undefined;
    if (name) found.set(name.toLowerCase(), code).set(code.toLowerCase(), code);
  }
  codes = found;
  return found;
}

/** Languages of the wires whose names of countries notes to the desk use. */
const LANGUAGES = ["de", "fr", "es", "it", "nl", "pt", "da", "nb", "sv", "fi", "pl"];
let abroad: ReadonlyMap<string, string> | undefined;

/** What other languages than English call the countries; a name that means two is none. Asked for only where English has none. */
function codesAbroad(): ReadonlyMap<string, string> {
  if (abroad) return abroad;
  const own = [...new Set(codesByName().values())];
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of own) {
      const name = names.of(code)?.toLowerCase();
      if (name) found.set(name, (found.get(name) ?? code) === code ? code : "");
    }
  }
  abroad = found;
  return found;
}

/** Whether two capital letters are a country of ISO 3166-1. */
export function isCountry(code: string): boolean {
  return codesByName().get(code.toLowerCase()) === code;
}

/**
 * The countries that a territory names in English or by their codes, as ISO 3166-1 codes; `[]` for the whole world.
 * Undefined where any of it is not a country's name: a continent, a market, "excluding ...".
 */
export function countriesOf(territory: string): string[] | undefined {
  if (EVERYWHERE.test(territory.trim())) return [];
  const whole = codesByName().get(territory.trim().toLowerCase());
  if (whole) return CODE.test(whole) ? [whole] : undefined;
  const named = territory.split(/[,;/]|\band\b|&/i).map((name) => name.trim().toLowerCase().replace(/^the /, ""));
  const found = named.filter(Boolean).map((name) => codesByName().get(name));
  if (found.length > 0 && found.every((code) => code !== undefined)) return [...new Set(found)];
  const { codes: areas, unknown } = placesNamed(territory);
  return areas.length > 0 && unknown.length === 0 ? areas : undefined;
}

/** Characters of one place's name. */
const MAX_PLACE = 60;
/** Places of one note: a longer list is cut off in no real one. */
const MAX_PLACES = 60;

/** The places that a note names, as ISO 3166 codes, and the names that are no place that we know. */
export function placesNamed(names: string): { codes: string[]; unknown: string[] } {
  const whole = areaOf(names);
  if (whole) return { codes: [...whole], unknown: [] };
  const codes = new Set<string>();
  const unknown: string[] = [];
  const named = names.split(/[,;/]|\band\b|\bund\b|\bet\b|&|\bor\b/i).map((name) => name.trim());
  for (const name of named.filter(Boolean).slice(0, MAX_PLACES)) {
    const area = areaOf(name);
    if (area) for (const code of area) codes.add(code);
    else unknown.push(name.slice(0, MAX_PLACE));
  }
  if (named.length > MAX_PLACES) unknown.push(`${named.length - MAX_PLACES} more places`);
  return { codes: [...codes], unknown };
}

function areaOf(name: string): readonly string[] | undefined {
  const folded = name
    .trim()
    .slice(0, MAX_PLACE + 1)
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^(?:the|die|der|das|den|la|le|les|el|los|las|il|lo|het|de|o|os|as) |^l'/, "");
  if (/^[a-z]{2}-[a-z0-9]{1,3}$/.test(folded)) return [folded.toUpperCase()];
  const code = codesByName().get(folded) ?? codesByName().get(folded.replaceAll(".", ""));
  if (code) return [code];
  if (Object.hasOwn(AREAS, folded)) return AREAS[folded];
  const other = codesAbroad().get(folded);
  return other ? [other] : undefined;
}
