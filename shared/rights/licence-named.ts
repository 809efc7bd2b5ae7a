/** Licences, their deeds and legal code, and the badges that stand for them. */
const URL_FORM =
  /(?:creativecommons\.org\/licen[sc]es|creativecommons\.org\/l|licensebuttons\.net\/l)\/(by(?:-(?:nc|nd|sa)){0,3})\/(\d\.\d)(?:\/([a-z]{2,8}))?(?![\w.])/i;
const DOMAIN_FORM = /(?:creativecommons\.org|licensebuttons\.net)\/(?:publicdomain|p)\/(zero|mark)\/1\.0(?![\w.])/i;
const CODE_FORM =
  /(?<![\w-])(?:CC[ -]BY((?:[ -](?:NC|ND|SA)){0,3})|(BY(?:-(?:NC|ND|SA)){1,3})(?= (?:\d\.\d|creative commons)))(?:[ -](\d\.\d)(?!\d|\.\d)(?:[ -](US|DE|FR|AU|ES|IT|NL|AT|CH|UK|IGO)(?![\w-]))?)?(?![\w-])/;
const ZERO_FORM = /(?<![\w-])CC[ -]?0(?:[ -]1\.0)?(?![\w.-])/;

/** The elements of a Creative Commons licence, as their set is what makes one wider than another. */
export type LicenceElement = "BY" | "NC" | "ND" | "SA";

/**
 * The SPDX id of the Creative Commons licence that an address or a code names; a port without an SPDX id becomes a
 * `LicenseRef-`. A code without a version gives its elements alone, `CC-BY-NC`: no id, but what it forbids is known.
 */
export function licenceNamed(text: string): string | undefined {
  const domain = DOMAIN_FORM.exec(text)?.[1];
  if (domain) return domain.toLowerCase() === "zero" ? "CC0-1.0" : "CC-PDM-1.0";
  const url = URL_FORM.exec(text);
  if (url?.[1]) {
    const port = /^(?:deed|legalcode)/i.test(url[3] ?? "") || /^\d/.test(url[3] ?? "") ? undefined : url[3];
    return idOf(url[1], url[2], port);
  }
  if (ZERO_FORM.test(text)) return "CC0-1.0";
  const code = CODE_FORM.exec(text);
  return code ? idOf(code[2] ?? `by${(code[1] ?? "").replaceAll(" ", "-")}`, code[3], code[4]) : undefined;
}

/** Versions that there are: 2.1 of a few ports only. */
const VERSIONS = new Set(["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"]);
/** Jurisdictions that licences up to 3.0 were ported to; 4.0 has no ports. */
const PORTS = new Set(
  "AM AR AT AU AZ BE BG BR CA CH CL CN CO CR CZ DE DK EC EE EG ES FI FR GE GR GT HK HR HU IE IGO IL IN IT JP KR LU MK MT MX MY NL NO NZ PE PH PL PR PT RO RS SCOTLAND SE SG SI TH TW UA UG UK US VE VN ZA".split(
    " ",
  ),
);

/**
 * What Creative Commons never issued: a licence that forbids adaptations and says under which licence to share them, a
 * version or a port that there is not.
 */
export function isImpossible(id: string): boolean {
  const elements = elementsOf(id);
  if (!elements || elements.size === 0) return false;
  const [, version, port] = /-(\d\.\d)(?:-([A-Z]+))?$/.exec(id) ?? [];
  if (version !== undefined && !VERSIONS.has(version)) return true;
  if (port !== undefined && (version === "4.0" || !PORTS.has(port))) return true;
  return elements.has("ND") && elements.has("SA");
}

/** Whether a licence is named by its elements alone. */
export function isUnversioned(id: string): boolean {
  return elementsOf(id) !== undefined && !/\d/.test(id);
}

/** The elements of a licence by its id, or by its elements alone; undefined when it is not one of Creative Commons. */
export function elementsOf(id: string): Set<LicenceElement> | undefined {
  if (id === "CC0-1.0" || id === "CC-PDM-1.0") return new Set();
  const elements = /^(?:LicenseRef-)?CC-(BY(?:-(?:NC|ND|SA)){0,3})(?:-\d|$)/.exec(id)?.[1];
  return elements === undefined ? undefined : new Set(elements.split("-") as LicenceElement[]);
}

function idOf(code: string, version: string | undefined, port: string | undefined): string {
  const id = `CC-${inOrder(code)}${version ? `-${version}` : ""}`;
  return port ? `LicenseRef-${id}-${port.toUpperCase()}` : id;
}

// Licences of version 1.0 are spelled by-nd-nc.
function inOrder(code: string): string {
  const elements = code.toUpperCase().split("-");
  return ["BY", "NC", "ND", "SA"].filter((element) => elements.includes(element)).join("-");
}

/** Where Creative Commons keeps a licence; undefined for an id without a version and for what is no such licence. */
export function licenceAddress(id: string): string | undefined {
  const [, elements, version, port] =
    /^(?:LicenseRef-)?CC-(BY(?:-(?:NC|ND|SA)){0,3})-(\d\.\d)(?:-([A-Z]+))?$/.exec(id) ?? [];
  if (!elements || !version) return undefined;
  const path = [elements, version, ...(port ? [port] : [])].join("/").toLowerCase();
  return `https://creativecommons.org/licenses/${path}/`;
}
