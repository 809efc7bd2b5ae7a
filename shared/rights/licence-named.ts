const URL_FORM =
  /creativecommons\.org\/(?:licenses\/(by(?:-(?:nc|nd|sa)){0,2})\/(\d\.\d)(?:\/([a-z]{2,8}))?|(publicdomain)\/(zero|mark)\/1\.0)(?![\w.])/i;
const CODE_FORM = /\bCC[ -]BY((?:-(?:NC|ND|SA)){0,2})(?:[ -](\d\.\d))(?!\d|\.\d)/i;

/** The elements of a Creative Commons licence, as their set is what makes one wider than another. */
export type LicenceElement = "BY" | "NC" | "ND" | "SA";

/**
 * The SPDX id of the Creative Commons licence that an address or a code names; a port without an SPDX id becomes a
 * `LicenseRef-`. Names without a version are not an id: undefined.
 */
export function licenceNamed(text: string): string | undefined {
  const url = URL_FORM.exec(text);
  if (url?.[4]) return url[5]?.toLowerCase() === "zero" ? "CC0-1.0" : "CC-PDM-1.0";
  if (url?.[1]) {
    const id = `CC-${inOrder(url[1])}-${url[2]}`;
    const port = /^(?:deed|legalcode)/i.test(url[3] ?? "") ? undefined : url[3]?.toUpperCase();
    return port ? `LicenseRef-${id}-${port}` : id;
  }
  const code = CODE_FORM.exec(text);
  return code ? `CC-${inOrder(`by${code[1] ?? ""}`)}-${code[2]}` : undefined;
}

/** The elements of a licence by its id; undefined when it is not one of Creative Commons. Public domain has none. */
export function elementsOf(id: string): Set<LicenceElement> | undefined {
  if (id === "CC0-1.0" || id === "CC-PDM-1.0") return new Set();
  const elements = /^(?:LicenseRef-)?CC-(BY(?:-(?:NC|ND|SA))*)-\d/.exec(id)?.[1];
  return elements === undefined ? undefined : new Set(elements.split("-") as LicenceElement[]);
}

// Licences of version 1.0 are spelled by-nd-nc.
function inOrder(code: string): string {
  const elements = code.toUpperCase().split("-");
  return ["BY", "NC", "ND", "SA"].filter((element) => elements.includes(element)).join("-");
}
