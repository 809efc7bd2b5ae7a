/** One version of a story of the storm. */
export interface StormVersion {
  uri: string;
  version: number;
  /** `embargoed`: until a later version lifts it, or until `frees`. */
  status: "usable" | "canceled" | "embargoed";
  /** RFC 3339. */
  frees?: string;
}

const named = ({ uri }: StormVersion): string => uri.split(":").at(-1) ?? uri;
const headline = (story: StormVersion): string => `Storm ${named(story)}, part ${story.version}`;
const words = (story: StormVersion): string => `The ${named(story)} ferry sailed as part ${story.version}.`;
const created = ({ version }: StormVersion): string => `2026-03-01T08:${String(version).padStart(2, "0")}:00Z`;
const basic = (instant: string): string => instant.replace(/\.\d+/, "").replace(/[-:]/g, "");

function ninjs(story: StormVersion): string {
  const { uri, version, status, frees = "" } = story;
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
    ...(status === "embargoed" ? { embargoed: frees } : {}),
    ...(status === "canceled" ? {} : { bodies: [{ role: "main", contentType: "text/plain", value: words(story) }] }),
  });
}

function newsmlG2(story: StormVersion): string {
  const { uri, version, status, frees = "" } = story;
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${uri}" version="${version}" standard="NewsML-G2" standardversion="2.33" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Coast Wire</name></provider><versionCreated>${created(story)}</versionCreated>
${status === "embargoed" ? `<embargoed>${frees}</embargoed>` : ""}<pubStatus qcode="stat:${status === "canceled" ? "canceled" : "usable"}"/></itemMeta>
<contentMeta><headline>${headline(story)}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words(story)}</p></body></html></inlineXML></contentSet>
</newsItem>`;
}

const NEVER = "2099-01-01T00:00:00Z";

function digitalwires(story: StormVersion): string {
  const { uri, version, status, frees = NEVER } = story;
  return JSON.stringify({
    format: "digitalwires@0.9",
    urn: uri,
    version,
    version_created: created(story),
    updated: created(story),
    pubstatus: status === "canceled" ? "canceled" : "usable",
    ...(status === "embargoed" ? { embargoed: frees } : {}),
    type: "text",
    language: "en",
    headline: headline(story),
    article_html: `<section class="main"><p>${words(story)}</p></section>`,
  });
}

const STATUS = { usable: "Usable", canceled: "Canceled", embargoed: "Embargoed" } as const;

function newsml12(story: StormVersion): string {
  const { uri, version, status, frees } = story;
  const [, , provider, day, id] = uri.split(":");
  const change = frees
    ? `<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${basic(frees)}</DateAndTime></StatusWillChange>`
    : "";
  return `<NewsML><NewsEnvelope><DateAndTime>${basic(created(story))}</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier>
<ProviderId>${provider}</ProviderId><DateId>${day}</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="${version - 1}" Update="N">${version}</RevisionId>
<PublicIdentifier>${uri}:${version}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T080000Z</FirstCreated><ThisRevisionCreated>${basic(created(story))}</ThisRevisionCreated>
<Status FormalName="${STATUS[status]}"/>${change}</NewsManagement>
<NewsComponent><NewsLines><HeadLine>${headline(story)}</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent><p>${words(story)}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
}

/** A wire's formats in which a story says its id, its version, its end and an embargo. */
export const STORM_FORMATS = [
  { ending: "json", write: ninjs },
  { ending: "xml", write: newsmlG2 },
  { ending: "dw.json", write: digitalwires },
  { ending: "newsml", write: newsml12 },
] as const;

/** Numbers of messages in a day of the storm: two for each story, its own and that of the message that kills it. */
const NUMBERS_A_DAY = 9_000;

/** A message of IPTC 7901: each is a story of its own under its number. It may order the one before it killed. */
export function stormMessage(number: number, isKill: boolean): { uri: string; body: string } {
  const day = String(1 + Math.floor(number / NUMBERS_A_DAY)).padStart(2, "0");
  const figures = (at: number): string => String((at % NUMBERS_A_DAY) + 1).padStart(4, "0");
  const own = figures(number);
  const said = isKill
    ? `Please kill message ${figures(number - 1)}, which is wrong.`
    : `The ferry of message ${own} sailed.`;
  const body = `\x01bdt${own} 3 pl 40  Coast ${own}\r\n\r\nStorm/${own}/\r\n\x02Storm message ${own} =\r\n\r\nSaltmere (Coast) - ${said}\r\nIt was seen from the pier.\r\n\x03\r\n${day}0800Z Mar 26\r\n\x04`;
  return { uri: `urn:imprimatur:iptc7901:coast:bdt:${own}:2026-03-${day}`, body };
}

/** A mail whose sender nobody verified: it is kept, and waits for a person. */
export function stormMail(id: string): { uri: string; body: string } {
  const body = `From: Coast Wire <desk@coast.example>\r\nTo: wire@house.example\r\nSubject: Storm mail ${id}\r\nDate: Sun, 01 Mar 2026 08:00:00 +0000\r\nMessage-ID: <${id}@coast.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ${id} ferry sailed.\r\n\r\nIt was seen from the pier.\r\n`;
  return { uri: `urn:imprimatur:rfc822:${id}%40coast.example`, body };
}

/** Copy that nobody can read: cut off, of no format, of no supplier's words. */
export const BROKEN: readonly string[] = [
  '{"uri": "urn:coast:broken", "headlines": [',
  "<newsItem><unclosed>",
  "\u0000\u0001\u0002\u0003",
  "%PDF-1.7 no copy",
];
