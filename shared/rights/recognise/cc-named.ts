import type { LicenceElement } from "../licence-named.ts";
import { CREATIVE_COMMONS, ELEMENT_NAMES } from "./cc-elements.ts";

/** Characters around the name of Creative Commons in which the elements of its licence stand. */
const NEAR = 170;
/** Deeds write their names with blanks, with hyphens or as one word. */
const loosely = (name: string) => name.replaceAll("[ -]?", " ").replace(/ \??/g, "[ -]?");
const ELEMENTS = (["BY", "NC", "ND", "SA"] as const).map((element): [LicenceElement, RegExp] => [
  element,
  new RegExp(`(?<!\\p{L})(?:${ELEMENT_NAMES[element].map(loosely).join("|")})(?!\\p{Ll})`, "iu"),
]);
/** Han, kana and Arabic join words or take no blanks: their names are looked for anywhere. */
const JOINED = (["BY", "NC", "ND", "SA"] as const).map((element): [LicenceElement, RegExp] => [
  element,
  new RegExp(
    ELEMENT_NAMES[element]
      .filter((name) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}]/u.test(name))
      .join("|"),
    "u",
  ),
]);
const VERSION = /(?<![\d.])([1-4]\.[05])(?![\d]|\.\d)/;
const ZERO = /\bCC[ -]?0\b|\bCC Zero\b|creative commons zero/i;
const MARK = /public domain mark|marque du domaine public|marca de domin?io público|公共领域标识|公眾領域標章/i;
/** `4.0 International`, `3.0 Unported`, `3.0 US`: the names of ports that are commonly written out. */
const PORTS: readonly (readonly [RegExp, string])[] = [
  [/\bUnited States\b|\bU\.?S\.?(?:A\.?)?(?![\p{L}])/u, "US"],
  [/\bDeutschland\b|\bGermany\b|\bDE\b/, "DE"],
  [/\bFrance\b|\bFR\b/, "FR"],
  [/\bAustralia\b|\bAU\b/, "AU"],
  [/\bEspaña\b|\bSpain\b|\bES\b/, "ES"],
  [/\bItalia\b|\bItaly\b|\bIT\b/, "IT"],
  [/\bNederland\b|\bNetherlands\b|\bNL\b/, "NL"],
  [/\bÖsterreich\b|\bAustria\b|\bAT\b/, "AT"],
  [/\b(?:Schweiz|Suisse|Switzerland)\b|\bCH\b/, "CH"],
  [/\bIGO\b/, "IGO"],
];
/** Characters after a version in which its port stands. */
const PORT_NEAR = 30;

/**
 * The licence that words near "Creative Commons" name: an SPDX id, `LicenseRef-` with a port, or the elements alone
 * where they name no version (`CC-BY-NC`). Whether such a licence was ever issued is not asked.
 */
export function ccNamed(text: string): string | undefined {
  if (ZERO.test(text)) return "CC0-1.0";
  const anchor = CREATIVE_COMMONS.exec(text);
  if (!anchor) return undefined;
  const near = text.slice(Math.max(0, anchor.index - NEAR), anchor.index + anchor[0].length + NEAR);
  if (MARK.test(near)) return "CC-PDM-1.0";
  const found = [...ELEMENTS, ...JOINED].filter(([, name]) => name.test(near)).map(([element]) => element);
  const elements = (["BY", "NC", "ND", "SA"] as const).filter((element) => element === "BY" || found.includes(element));
  // The name alone says that there is a licence, not which.
  if (found.length === 0) return undefined;
  const id = `CC-${elements.join("-")}`;
  const version = VERSION.exec(near);
  if (!version) return id;
  const after = near.slice(version.index + 3, version.index + 3 + PORT_NEAR);
  const port = PORTS.find(([name]) => name.test(after))?.[1];
  return port ? `LicenseRef-${id}-${version[1]}-${port}` : `${id}-${version[1]}`;
}
