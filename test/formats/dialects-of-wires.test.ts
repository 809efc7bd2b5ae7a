import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { schemaErrors } from "./ninjs-schema.ts";

/** A document in the shape in which an agency writes, with words of our own, and what of it must be read. */
interface Dialect {
  agency: string;
  text: string;
  read: Record<string, unknown>;
  /** Role and words of each passage, `role@part` of a part. */
  passages?: [string, string][];
  /** Field and value of statements that must be among them, `field@part` of a part. */
  states?: [string, string][];
  kept?: string;
}

const NAR =
  'xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.28" conformance="power"';
const XHTML = (body: string) =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html></inlineXML>`;
const message = (items: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-02-04T09:00:00Z</sent></header><itemSet>${items}</itemSet></newsMessage>`;

const G2: Dialect[] = [
  {
    agency: "AFP",
    text: `<newsItem ${NAR} guid="http://doc.wire.example/36AB" version="3" xml:lang="fr"><rightsInfo><copyrightHolder uri="http://wire.example/afp"><name>AFP</name></copyrightHolder><copyrightNotice xml:lang="fr">(c) 2026 AFP</copyrightNotice></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AFP"/><versionCreated>2026-02-04T09:15:00+01:00</versionCreated><firstCreated>2026-02-04T08:00:00Z</firstCreated><pubStatus qcode="stat:usable"/><service qcode="afpsrv:FRS"/><edNote role="afprole:ednote">AJOUTE la réaction du port</edNote><signal qcode="sig:update"/></itemMeta><contentMeta><urgency>3</urgency><located qcode="afpplace:1"><name xml:lang="fr">Le Havre</name></located><language tag="fr"/><slugline>port-transport</slugline><headline xml:lang="fr">Le quai ferme un an</headline><by>Jo Roe</by><creditline>AFP</creditline></contentMeta><contentSet>${XHTML("<p>Le quai ferme.</p>")}</contentSet></newsItem>`,
    read: {
      uri: "http://doc.wire.example/36AB",
      change: "update",
      services: ["afpsrv:FRS"],
      article: {
        version: "3",
        versionCreated: "2026-02-04T09:15:00+01:00",
        firstCreated: "2026-02-04T08:00:00Z",
        language: "fr",
        urgency: 3,
        by: "Jo Roe",
        slugline: "port-transport",
        located: "Le Havre",
        headlines: [{ role: "main", value: "Le quai ferme un an" }],
        copyrightHolder: "AFP",
        edNote: "AJOUTE la réaction du port",
      },
    },
    states: [["creditText", "AFP"]],
  },
  {
    agency: "Belga",
    text: message(
      `<newsItem ${NAR} guid="urn:newsml:wire.example:20260204:77" version="1" xml:lang="nl"><rightsInfo><copyrightHolder literal="Belga"/><usageTerms>SKELLAND OUT</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:picture"/><provider literal="BELGA"/><versionCreated>2026-02-04T09:00:00+01:00</versionCreated><embargoed>2026-02-05T06:00:00+01:00</embargoed><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>De kade</headline><creditline>BELGA PHOTO JO ROE</creditline><description role="drol:caption">De kade bij zonsopgang. BELGA PHOTO JO ROE</description></contentMeta><contentSet><remoteContent rendition="rnd:highRes" href="https://pictures.example/a.jpg" contenttype="image/jpeg" width="800" height="600"/></contentSet></newsItem>`,
    ),
    read: {
      article: { type: "picture", embargoedUntil: "2026-02-05T06:00:00+01:00", renditions: [{ width: 800 }] },
    },
    passages: [
      ["headline", "De kade"],
      ["caption", "De kade bij zonsopgang. BELGA PHOTO JO ROE"],
    ],
    states: [
      ["creditText", "BELGA PHOTO JO ROE"],
      ["usageTerms", "SKELLAND OUT"],
      ["embargoedUntil", "2026-02-05T06:00:00+01:00"],
    ],
  },
  {
    agency: "NTB",
    text: message(
      `<newsItem ${NAR} guid="urn:newsml:wire.example:2026-02-04T10:00:00:9" version="2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="NTB"/><versionCreated>2026-02-04T10:00:00+00:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>5</urgency></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns=""><head><title>Side</title></head><body><body.head><hedline><hl1>Kaia stenger</hl1></hedline><byline>Jo Roe</byline><dateline>Saltmere (NTB):</dateline></body.head><body.content><p class="lead" lede="true">Kaia stenger.</p><hl2>Et år</hl2><p>Ingen klager.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`,
    ),
    read: {
      article: {
        by: "Jo Roe",
        headlines: [{ role: "main", value: "Kaia stenger" }],
        descriptions: [{ role: "dateline", value: "Saltmere (NTB):" }],
      },
    },
    passages: [
      ["headline", "Kaia stenger"],
      ["byline", "Jo Roe"],
      ["dateline", "Saltmere (NTB):"],
      ["paragraph", "Kaia stenger."],
      ["subhead", "Et år"],
      ["paragraph", "Ingen klager."],
    ],
  },
  {
    agency: "TT",
    text: message(
      `<packageItem ${NAR} guid="http://wire.example/text/1-pack" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-02-04T09:00:00+01:00</versionCreated></itemMeta><groupSet root="root"><group id="root" role="group:main"><itemRef residref="http://wire.example/text/1"/><groupRef idref="media"/></group><group id="media" role="group:package"><itemRef residref="http://wire.example/image/9"/></group></groupSet></packageItem><newsItem ${NAR} guid="http://wire.example/text/1" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TT"/><versionCreated>2026-02-04T09:00:00+01:00</versionCreated><pubStatus qcode="tt:replaced"/><link rel="irel:previousVersion" href="http://wire.example/text/0"/></itemMeta><contentMeta><slugline>kajUV</slugline><headline>Kajen stängs</headline></contentMeta><contentSet>${XHTML('<article><section><h1>Kajen stängs</h1><figure><img src="https://pictures.example/t.jpg" data-uri="http://wire.example/image/9" alt="Kajen"/><div class="byline">Jo Roe/TT</div><figcaption>Kajen i gryningen.</figcaption></figure><p>Den stängs.</p></section></article>')}</contentSet></newsItem>`,
    ),
    read: {
      change: "update",
      links: [{ rel: "irel:previousVersion", uri: "http://wire.example/text/0" }],
      article: { pubStatus: "withheld", associations: [{ name: "picture-1", uri: "http://wire.example/image/9" }] },
    },
    passages: [
      ["headline", "Kajen stängs"],
      ["subhead", "Kajen stängs"],
      ["paragraph", "Den stängs."],
      ["caption@picture-1", "Kajen i gryningen."],
    ],
    states: [["creditText@picture-1", "Jo Roe/TT"]],
  },
  {
    agency: "STT",
    text: `<newsItem ${NAR} xmlns:stt="urn:x" stt:formatversion="1.1" guid="urn:newsml:wire.example::7" version="2" xml:lang="fi-FI"><itemMeta><itemClass qcode="ninat:text"/><provider literal="STT"/><versionCreated>2026-02-04T09:00:00</versionCreated><pubStatus qcode="stat:usable"/><edNote role="sttnote:private">Soita: Jane 123</edNote><edNote role="sttnote:public">Lisää kuvia</edNote></itemMeta><contentMeta><located type="loctyp:City"><name>Helsinki</name></located><headline>Laituri sulkeutuu</headline><creditline>STT–</creditline></contentMeta><contentSet>${XHTML("<p><Company>Satama Oy</Company> sulkee sen.</p>")}</contentSet></newsItem>`,
    read: { article: { versionCreated: "2026-02-04T09:00:00", edNote: "Lisää kuvia", located: "Helsinki" } },
    passages: [
      ["ed-note", "Lisää kuvia"],
      ["headline", "Laituri sulkeutuu"],
      ["paragraph", "Satama Oy sulkee sen."],
    ],
  },
  {
    agency: "Reuters",
    text: message(
      `<newsItem ${NAR} guid="tag:wire.example,2026:newsml_L1" version="190001" xml:lang="en"><rightsInfo><usageTerms role="usageRole:content">No use after 01/Mar/2026</usageTerms></rightsInfo><itemMeta><itemClass qcode="icls:video"/><provider literal="wire.example"/><versionCreated>2026-02-04T09:00:00.000Z</versionCreated><pubStatus qcode="stat:usable"/><signal qcode="edStat:C"/><link rel="irel:prevVersion" residref="tag:wire.example,2026:newsml_L1" version="190000"/></itemMeta><contentMeta><exclAudience qcode="audMedia:RCV6"/><subject qcode="N2:IE" type="cptType:5"><name>Ireland</name></subject><headline>Quay closes</headline></contentMeta><partMeta partid="s1"><timeDelim start="0" end="9"/><description>The quay</description><creditline>PASK TV</creditline></partMeta><contentSet><remoteContent residref="tag:wire.example,2026:binary_1" contenttype="video/mpeg" duration="387"/></contentSet></newsItem>`,
    ),
    read: {
      change: "correction",
      article: { type: "video", places: [{ name: "Ireland", literal: "N2:IE" }], renditions: [{ duration: 387 }] },
    },
    passages: [
      ["headline", "Quay closes"],
      ["caption", "The quay"],
    ],
    states: [
      ["exclAudience", "audMedia:RCV6"],
      ["creditText", "PASK TV"],
    ],
    kept: "binary_1",
  },
];

const V12 = (identifier: string, management: string, component: string, around = "") =>
  `<NewsML Version="1.2">${around}<NewsItem><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/>${management}</NewsManagement><NewsComponent>${component}</NewsComponent></NewsItem></NewsML>`;
const IDS = "<ProviderId>wire.example</ProviderId><DateId>20260204</DateId><NewsItemId>q1</NewsItemId>";

const NEWSML_12: Dialect[] = [
  {
    agency: "Reuters",
    text: V12(
      `${IDS}<RevisionId PreviousRevision="1" Update="N">2</RevisionId>`,
      '<FirstCreated>20260204T080000Z</FirstCreated><ThisRevisionCreated>20260204T090000Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="3"/>',
      '<Role FormalName="Main"/><NewsLines><HeadLine>Quay closes</HeadLine><ByLine>Jo Roe</ByLine><DateLine>SALTMERE, Feb 4</DateLine><CreditLine>Reuters</CreditLine><CopyrightLine>(c) Reuters 2026</CopyrightLine><SlugLine>PORT-QUAY/</SlugLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="Reuters"/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><NewsComponent><Role FormalName="Main Text"/><ContentItem><MediaType FormalName="Text"/><Format FormalName="XHTML"/><DataContent><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>It closes.</p></body></html></DataContent></ContentItem></NewsComponent>',
    ),
    read: {
      uri: "urn:newsml:wire.example:20260204:q1",
      change: "update",
      article: { version: "2", urgency: 3, slugline: "PORT-QUAY/", by: "Jo Roe", copyrightNotice: "(c) Reuters 2026" },
    },
    passages: [
      ["headline", "Quay closes"],
      ["byline", "Jo Roe"],
      ["dateline", "SALTMERE, Feb 4"],
      ["paragraph", "It closes."],
    ],
    states: [["creditText", "Reuters"]],
  },
  {
    agency: "ANP",
    text: V12(
      IDS,
      '<ThisRevisionCreated>20260204T100000+0100</ThisRevisionCreated><Status FormalName="Withheld"/>',
      '<AdministrativeMetadata><Provider><Party FormalName="ANP"/></Provider></AdministrativeMetadata><ContentItem><Format FormalName="NITF"/><DataContent><nitf><head><docdata><ed-msg info="Let op: kop gewijzigd"/><doc.copyright holder="ANP"/></docdata></head><body><body.head><hedline><hl1>Kade dicht</hl1></hedline><dateline>SALTMERE (ANP) -</dateline></body.head><body.content><p>Hij gaat dicht.</p></body.content></body></nitf></DataContent></ContentItem>',
    ),
    read: { article: { pubStatus: "withheld", copyrightHolder: "ANP", edNote: "Let op: kop gewijzigd" } },
    passages: [
      ["headline", "Kade dicht"],
      ["dateline", "SALTMERE (ANP) -"],
      ["paragraph", "Hij gaat dicht."],
    ],
  },
  {
    agency: "AFP, an alert",
    text: V12(
      IDS,
      '<ThisRevisionCreated>20260204T090000Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="1"/>',
      '<NewsLines><HeadLine/><DateLine>بورت (أ ف ب)</DateLine></NewsLines><DescriptiveMetadata><Language FormalName="ar"/></DescriptiveMetadata><ContentItem><Format FormalName="bcNITF2.5"/><DataContent><p>الرصيف يغلق</p></DataContent></ContentItem>',
      '<NewsEnvelope><NewsService FormalName="DGTE"/><NewsProduct FormalName="ARAG"/></NewsEnvelope>',
    ),
    read: { services: ["DGTE", "ARAG"], article: { urgency: 1, language: "ar" } },
    passages: [
      ["dateline", "بورت (أ ف ب)"],
      ["paragraph", "الرصيف يغلق"],
    ],
  },
  {
    agency: "TASS, Kyodo: without an id, in local time",
    text: V12(
      "<ProviderId>www.wire.example</ProviderId>",
      '<ThisRevisionCreated>20260204T090000</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="2"/>',
      "<NewsLines><HeadLine>Quay closes</HeadLine><SlugLine>URGENT</SlugLine></NewsLines><ContentItem><DataContent>SALTMERE, February 4. /WIRE/. It closes.\n\n    Nobody minds.</DataContent></ContentItem>",
    ),
    read: { article: { versionCreated: "2026-02-04T09:00:00", slugline: "URGENT" } },
    passages: [
      ["headline", "Quay closes"],
      ["paragraph", "SALTMERE, February 4. /WIRE/. It closes."],
      ["paragraph", "Nobody minds."],
    ],
  },
];

const NITF = (docdata: string, head: string, content: string, more = "") =>
  `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://dtd.example/nitf-3-4.dtd"><nitf><head>${more}<docdata${docdata}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`;

const NITF_3: Dialect[] = [
  {
    agency: "EFE",
    text: NITF(
      '><doc-id id-string="25413502" regsrc="EFE"/><date.issue norm="20260204T090000+0000"/>',
      "<hedline><hl1>El muelle cierra</hl1></hedline><byline>jr</byline><dateline>20260204T090000+0000</dateline>",
      "<p>Puerto, 4 feb (EFE).- Cierra.</p>",
      '<meta name="prioridad" content="R"/><meta name="copyright" content="(c) EFE 2026"/>',
    ),
    read: { uri: "urn:imprimatur:nitf:25413502", article: { copyrightNotice: "(c) EFE 2026", by: "jr" } },
    passages: [
      ["headline", "El muelle cierra"],
      ["byline", "jr"],
      ["paragraph", "Puerto, 4 feb (EFE).- Cierra."],
    ],
    kept: "prioridad",
  },
  {
    agency: "AP and CP: tables of a sport",
    text: NITF(
      '><doc.copyright holder="AP" year="2026"/><date.issue norm="20260204T140007Z"/>',
      "<hedline><hl1>Ferry Glance</hl1></hedline><distributor>The Associated Press</distributor>",
      "<block><p>All Times EST</p><hl2>EAST</hl2><table><tr><th/><th>W</th><th>L</th></tr><tr><td>Skell</td><td>4</td><td>2</td></tr></table></block>",
    ),
    read: { article: { copyrightHolder: "AP", versionCreated: "2026-02-04T14:00:07Z" } },
    passages: [
      ["headline", "Ferry Glance"],
      ["paragraph", "All Times EST"],
      ["subhead", "EAST"],
      ["paragraph", " | W | L\nSkell | 4 | 2"],
    ],
  },
  {
    agency: "PA: a bare ampersand, an embargo by date",
    text: NITF(
      ' management-status="embargoed"><doc-id id-string="HHH-1"/><urgency ed-urg="4"/><date.issue norm="20260204T090000+0000"/><date.release norm="20260206T000100+0000"/><ed-msg info="Embargoed to 0001 Friday February 6"/>',
      "<hedline><hl1>QUAY & PIER CLOSE</hl1></hedline>",
      "<p>Fish & chips stay.</p>",
    ),
    read: { article: { pubStatus: "usable", embargoedUntil: "2026-02-06T00:01:00Z", urgency: 4 } },
    passages: [
      ["ed-note", "Embargoed to 0001 Friday February 6"],
      ["headline", "QUAY & PIER CLOSE"],
      ["paragraph", "Fish & chips stay."],
    ],
  },
  {
    agency: "dpa: pictures with their own credit",
    text: NITF(
      '><doc-id id-string="urn-1"/><date.issue norm="20260204T100000+0100"/>',
      "<hedline><hl1>Kai schließt</hl1><hl2>Für ein Jahr</hl2></hedline><abstract>Er schließt.</abstract>",
      '<p>Er schließt.</p><media media-type="image"><media-reference source="https://pictures.example/a.jpg" mime-type="image/jpeg" copyright="(c) Pask" source-credit="Pask/dpa"/><media-caption>Der Kai</media-caption><media-producer>Jo Roe</media-producer></media>',
    ),
    read: { article: { associations: [{ name: "picture-1", by: "Jo Roe", descriptions: [{ value: "Der Kai" }] }] } },
    states: [
      ["creditText@picture-1", "Pask/dpa"],
      ["creditText@picture-1", "Jo Roe"],
      ["copyrightNotice@picture-1", "(c) Pask"],
    ],
  },
];

const main = ({ article, passages }: ItemCopy) => article.type !== "composite" && passages.length > 0;
const named = (name: string, part: string | undefined) => (part === undefined ? name : `${name}@${part}`);

describe.each([
  ["NewsML-G2", G2],
  ["NewsML 1.2", NEWSML_12],
  ["NITF", NITF_3],
] as const)("%s as agencies write it", (_format, dialects) => {
  it.each(dialects)("$agency", async ({ text, read, passages, states = [], kept }) => {
    const { items, problems } = await readFormat(Buffer.from(text));
    const item = items.find(main) ?? expect.fail("no item");
    expect(problems.filter(({ code }) => code !== "FIELD_INVALID")).toEqual([]);
    expect(item).toMatchObject(read);
    if (passages) expect(item.passages.map((one) => [named(one.role, one.part), one.text])).toEqual(passages);
    const said = item.statements.map(({ field, value, part }) => [named(field, part), value]);
    for (const one of states) expect(said).toContainEqual(one);
    if (kept) expect(JSON.stringify(item.unmapped)).toContain(kept);
    for (const one of items) expect(schemaErrors(one)).toEqual([]);
    expect(JSON.stringify({ ...item, removed: [] })).not.toContain("Jane");
  });
});
