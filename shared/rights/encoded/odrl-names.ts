/**
 * Addresses under which vocabularies of rights are spelled, and the names that this reader gives them: ODRL 2.0 to 2.2
 * with both schemes and the host that IPTC's examples leave `www` out of, RightsML of 2011 and 2018, TDMRep, Creative
 * Commons, and our own terms.
 */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?w3\.org\/ns\/odrl\/2\/#?/i, "odrl"],
  [/^https?:\/\/(?:www\.)?iptc\.org\/std\/RightsML\/(?:\d{4}-\d\d-\d\d|odrl-profile)\/#?/i, "odrl"],
  [/^https?:\/\/(?:www\.)?w3\.org\/ns\/tdmrep[#/]/i, "tdm"],
  [/^https?:\/\/creativecommons\.org\/ns#/i, "cc"],
  [/^urn:imprimatur:odrl:/i, "imprimatur"],
];
/** Prefixes that documents use without binding them, as the contexts of ODRL and TDMRep do it for them. */
const USUAL: Readonly<Record<string, string>> = { odrl: "odrl", rightsml: "odrl", tdm: "tdm", cc: "cc" };

/** Prefixes that a document binds itself, with their addresses. */
export type Prefixes = Readonly<Record<string, string>>;

/** A name of a vocabulary: `odrl:distribute`, `tdm:mine`; as written where no vocabulary is known for it. */
export function nameOf(raw: string, prefixes: Prefixes): string {
  const written = raw.trim();
  const colon = written.indexOf(":");
  const prefix = colon > 0 ? written.slice(0, colon) : undefined;
  const bound = prefix !== undefined && Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  const whole = bound === undefined ? written : `${bound}${written.slice(colon + 1)}`;
  for (const [address, name] of NAMESPACES) {
    const found = address.exec(whole)?.[0];
    if (found !== undefined) return `${name}:${whole.slice(found.length)}`;
  }
  if (bound !== undefined) return whole;
  const usual = prefix !== undefined && Object.hasOwn(USUAL, prefix.toLowerCase()) ? USUAL[prefix.toLowerCase()] : "";
  if (usual) return `${usual}:${written.slice(colon + 1)}`;
  // A bare word is a term of ODRL's own context.
  return /^\w+$/.test(written) ? `odrl:${written}` : written;
}
