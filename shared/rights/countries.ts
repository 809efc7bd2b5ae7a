/** What a worldwide licence is called where its territory should stand. */
const EVERYWHERE = /^(?:the )?(?:whole )?(?:world(?:-?wide)?|global|all|unlimited|international|everywhere)$/i;
const CODE = /^[A-Z]{2}$/;

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
    const name = new Intl.Locale(`und-${code}`).region === code ? names.of(code) : undefined;
    if (name) found.set(name.toLowerCase(), code).set(code.toLowerCase(), code);
  }
  codes = found;
  return found;
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
  return found.length > 0 && found.every((code) => code !== undefined) ? [...new Set(found)] : undefined;
}
