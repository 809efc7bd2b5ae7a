/** One version of a story of the storm. */
export interface StormVersion {
  uri: string;
  version: number;
  status: "usable" | "canceled" | "embargoed";
}

const headline = ({ uri, version }: StormVersion): string => `Storm ${uri.split(":").at(-1)}, part ${version}`;
const words = ({ uri, version }: StormVersion): string =>
  `The ${uri.split(":").at(-1)} ferry sailed as part ${version}.`;
const created = ({ version }: StormVersion): string => `2026-03-01T08:${String(version).padStart(2, "0")}:00Z`;

function ninjs(story: StormVersion): string {
  const { uri, version, status } = story;
  return JSON.stringify({
    uri,
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    version: String(version),
    versionCreated: created(story),
    language: "en",
    pubStatus: status === "canceled" ? "canceled" : "usable",
    headlines: [{ role: "main", value: headline(story) }],
    // An embargo without a time: held until a later version lifts it.
    ...(status === "embargoed" ? { embargoed: "" } : {}),
    ...(status === "canceled" ? {} : { bodies: [{ role: "main", contentType: "text/plain", value: words(story) }] }),
  });
}

function newsmlG2(story: StormVersion): string {
  const { uri, version, status } = story;
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${uri}" version="${version}" standard="NewsML-G2" standardversion="2.33" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Coast Wire</name></provider><versionCreated>${created(story)}</versionCreated>
${status === "embargoed" ? "<embargoed/>" : ""}<pubStatus qcode="stat:${status === "canceled" ? "canceled" : "usable"}"/></itemMeta>
<contentMeta><headline>${headline(story)}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words(story)}</p></body></html></inlineXML></contentSet>
</newsItem>`;
}

/** A wire's formats in which a story says its id, its version, its end and an embargo without a time. */
export const STORM_FORMATS = [
  { ending: "json", write: ninjs },
  { ending: "xml", write: newsmlG2 },
] as const;

/** Copy that nobody can read: cut off, of no format, of no supplier's words. */
export const BROKEN: readonly string[] = [
  '{"uri": "urn:coast:broken", "headlines": [',
  "<newsItem><unclosed>",
  "\u0000\u0001\u0002\u0003",
  "%PDF-1.7 no copy",
];
