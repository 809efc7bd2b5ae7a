import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, NOW, policyOf } from "../rights/desk-of.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const ITEM = { uri: "urn:saltmere:item:1", versioncreated: "2026-01-04T10:00:00Z", headline: "Quay reopens" };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const read = (over: object) => readFormat(bytes({ ...ITEM, ...over }));
async function item(over: object) {
  const { format, items } = await read(over);
  expect(format).toBe("ninjs");
  if (!items[0]) throw new Error("no item");
  expect(schemaErrors(items[0])).toEqual([]);
  return items[0];
}

const policies = bundleOf(
  policyOf({
    grants: [
      {
        parts: ["text", "headline", "picture"],
        permission: ["distribute"],
        duty: [{ action: "attribute", text: "T" }],
      },
    ],
  }),
);
async function judged(over: object) {
  const delivery = { key: "in/tidewatch/1.json", receivedAt: NOW, metadata: {} };
  const { readings } = await readCopy(
    bytes({ ...ITEM, body_text: "The quay opens on Monday.", ...over }),
    delivery,
    policies,
  );
  if (!readings[0]) throw new Error("nothing read");
  const { decision, findings } = decide(readings[0], deskOf(policies));
  return { state: decision.state, rules: findings.map(({ rule }) => rule) };
}

/** What IPTC's schemas forbid: `where` is said as invalid, `repairs` as mended, `kept` as not understood. */
const INVALID: readonly { over: object; where?: string; repairs?: string[]; kept?: string }[] = [
  { over: { uri: 12 }, where: "/uri" },
  { over: { uri: "no address" }, where: "/uri" },
  { over: { profile: { name: "x" } }, where: "/profile" },
  { over: { profile: 4 }, repairs: ["number-read-as-text"] },
  { over: { type: "article" }, where: "/type" },
  { over: { representationtype: "some" }, where: "/representationtype" },
  { over: { versioncreated: "last week" }, where: "/versioncreated" },
  { over: { versioncreated: "2026-02-30T10:00:00Z" }, where: "/versioncreated" },
  { over: { firstcreated: "2026-01-04" }, where: "/firstcreated" },
  { over: { firstcreated: 2026 }, where: "/firstcreated" },
  { over: { contentcreated: [] }, where: "/contentcreated" },
  { over: { expires: {} }, where: "/expires" },
  { over: { embargoed: "Friday" }, where: "/embargoed" },
  { over: { pubstatus: "replaced" }, where: "/pubstatus" },
  { over: { pubstatus: ["usable"] }, where: "/pubstatus" },
  { over: { pubstatus: "cancelled" }, repairs: ["pub-status-cancelled"] },
  { over: { urgency: 12 }, where: "/urgency" },
  { over: { urgency: "3" }, repairs: ["number-in-quotes"] },
  { over: { usageterms: { text: "x" } }, where: "/usageterms" },
  { over: { ednote: ["x"] }, where: "/ednote" },
  { over: { person: "Wenna Pask" }, where: "/person" },
  { over: { subject: [7] }, where: "/subject/0" },
  { over: { subject: [{ name: "x", scheme: { uri: "y" } }] }, where: "/subject/0/scheme" },
  { over: { infosource: [{ name: "x", scheme: 4 }] }, where: "/infosource/0/scheme" },
  { over: { genre: "Analysis" }, repairs: ["name-for-concept"] },
  { over: { renditions: "x.jpg" }, where: "/renditions" },
  { over: { renditions: { a: { href: "x y" } } }, where: "/renditions/a/href" },
  { over: { associations: "x" }, where: "/associations" },
  { over: { associations: [{ uri: "urn:x:2" }] }, repairs: ["association-without-name"] },
  { over: { associations: [{ name: "a" }] }, repairs: ["association-without-uri"] },
  { over: { associations: { a: { uri: "urn:x:2", colour: "red" } } }, kept: "/associations/a/colour" },
  { over: { headlines: "x" }, where: "/headlines" },
  { over: { headlines: [{ role: "main" }, { value: 7 }] }, where: "/headlines/1" },
  { over: { body_text: { p: "x" } }, where: "/body_text" },
  { over: { headline_é: "x" }, repairs: ["field-name-outside-ninjs"] },
  { over: { "description_!": "x" }, repairs: ["field-name-outside-ninjs"] },
  { over: { $standard: "ninjs 1.3" }, where: "/$standard" },
  { over: { standard: "ninjs 2.0" }, where: "/standard" },
  { over: { digitalSourceType: "camera" }, where: "/digitalSourceType" },
  { over: { rightsinfo: "all" }, where: "/rightsinfo" },
  { over: { rightsinfo: {}, encodedrights: "x" }, kept: "/encodedrights" },
  { over: { advice: "read it" }, kept: "/advice" },
];

describe("what IPTC's schemas forbid", () => {
  it.each(INVALID)("$over is read with a finding: $where$repairs$kept", async ({ over, where, repairs, kept }) => {
    const { items, problems } = await read(over);
    expect(items).toHaveLength(1);
    expect(problems.map((one) => one.where)).toEqual(where === undefined ? [] : [where]);
    if (where !== undefined) expect(problems[0]?.code).toBe("FIELD_INVALID");
    expect(items[0]?.repairs ?? []).toEqual(repairs ?? []);
    if (kept !== undefined) expect(items[0]?.unmapped).toHaveProperty([kept]);
  });
  it.each([
    [{}, "none of its fields are those of ninjs"],
    [{ type: "text", urgency: 3 }, "it has neither an id nor text"],
    [[{ homeTeam: { name: "Skell" }, awayTeam: { name: "Saltmere" }, type: "match" }], "a sports fixture or result"],
    [[{ itemId: 7, startDate: "2026-05-04", endDate: "2026-05-05", venue: "Quay" }], "an event of a calendar"],
    [{ planning_date: "2026-05-04", slugline: "quay" }, "a planning item"],
    [{ requests: { "http://x.example/": {} } }, "none of its fields are those of ninjs"],
  ])("%j is refused with what it is", async (value, detail) => {
    expect(await readFormat(bytes(value))).toMatchObject({ items: [], problems: [{ code: "JSON_NOT_NEWS", detail }] });
  });
  it("does not call an item usable whose status nobody knows", async () => {
    expect((await item({ pubstatus: "commissioned" })).article.pubStatus).toBe("withheld");
    expect(await judged({ pubstatus: "commissioned" })).toMatchObject({ state: "hold" });
    expect(await judged({ pubstatus: "usable" })).toMatchObject({ state: "accept-with-duties" });
  });
});

describe("numbers longer than JavaScript's", () => {
  it("keep their digits where they are ids, and stay numbers where they are short", async () => {
    const text =
      '{"uri": "urn:x:1", "version": 7, "person": [{"name": "A", "code": 1340832749281371212}], "weight": 0.5}';
    const { items } = await readFormat(Buffer.from(text));
    expect(items[0]?.article).toMatchObject({ version: "7", people: [{ literal: "1340832749281371212" }] });
    expect(items[0]?.unmapped).toEqual({ "/weight": 0.5 });
  });
});

describe("ids of ninjs 1.3", () => {
  it("may be of any shape: lists are several, objects are kept", async () => {
    const { article, unmapped } = await item({ altids: { desk: "Q1", wire: ["7", "8"], other: { a: 1 } } });
    expect(article.altIds).toEqual([
      { role: "desk", value: "Q1" },
      { role: "wire", value: "7" },
      { role: "wire", value: "8" },
    ]);
    expect(unmapped).toEqual({ "/altids/other": { a: 1 } });
  });
});

describe("a body of ninjs", () => {
  const nitf = (docdata: string, text = "<p>The quay opens.</p>") =>
    `<?xml version="1.0"?><!-- x --><nitf><head><title>T</title><docdata>${docdata}</docdata></head><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content>${text}</body.content></body></nitf>`;
  const paragraphs = async (over: object) =>
    (await item(over)).passages.filter(({ role }) => role === "paragraph").map(({ text }) => text);
  it.each([
    ["a NITF by its type", { bodies: [{ contentType: "application/nitf+xml", value: nitf("") }] }],
    ["a NITF by its look", { bodies: [{ contentType: "text/plain", value: nitf("") }] }],
    ["a NITF by its name", { body_nitf: nitf("") }],
    [
      "a NITF under a document type",
      { body_html: nitf("").replace("<!-- x -->", "<!DOCTYPE nitf [<!ENTITY a 'b'>]>") },
    ],
    ["escaped markup", { body_html: "&lt;p&gt;The quay opens.&lt;/p&gt;" }],
    ["markup in a field for text", { body_text: '<p class="x">The quay opens.</p>' }],
  ])("is read as %s", async (_, over) => expect(await paragraphs(over)).toEqual(["The quay opens."]));
  it.each(["The sign says <p> & </p>.", "a < b", "&lt; is a sign", "1 <nitf> in a text"])(
    "%j stays as it is",
    async (text) => expect(await paragraphs({ body_text: text })).toEqual([text]),
  );
  it.each([
    ['<date.release norm="20260109T000000Z"/>', "RGT-301"],
    ['<doc.rights type="Not for sale"/>', "RGT-508"],
    ['<doc.copyright holder="Somebody Else"/>', "RGT-111"],
  ])("%s in a NITF holds the item: %s", async (docdata, rule) => {
    const { state, rules } = await judged({ body_text: undefined, body_nitf: nitf(docdata) });
    expect([state.startsWith("accept"), rules.includes(rule)]).toEqual([false, true]);
  });
  it("is not used where its NITF cannot be parsed: the head may hold terms", async () => {
    const { state, rules } = await judged({ body_text: undefined, body_nitf: nitf("", "<p>The quay <b>opens.</p>") });
    expect([state, rules.includes("RGT-211")]).toEqual(["quarantine", true]);
  });
});

describe("items on lines of their own", () => {
  const lines = (...values: unknown[]) =>
    values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const one = (at: number) => ({ uri: `urn:quay:${at}`, headline: `Quay ${at}`, body_text: "It opens.\nOn Monday." });
  it.each(["\n", "\r\n", "\r"])("are items each, their lines ending in %j", async (end) => {
    const { items, problems } = await readFormat(Buffer.from(`${lines(one(1), one(2), one(3)).join(end)}${end}`));
    expect(items.map(({ uri }) => uri)).toEqual(["urn:quay:1", "urn:quay:2", "urn:quay:3"]);
    expect([problems, items[0]?.repairs]).toEqual([[], ["json-lines"]]);
  });
  it("do not lose each other to one that is broken", async () => {
    const { items, problems } = await readFormat(
      Buffer.from(lines(one(1), '{"uri": "urn:quay:2",', one(3)).join("\n")),
    );
    expect(items.map(({ uri }) => uri)).toEqual(["urn:quay:1", "urn:quay:3"]);
    expect(problems).toEqual([{ code: "JSON_NOT_NEWS", detail: "an item is not an object", where: "/1" }]);
  });
});

describe("an item of Superdesk", () => {
  const GUID = "3F1C9A52-7d0e-4b66-9a55-0c1d2e3f4a5b";
  const desk = { uri: undefined, guid: GUID, family_id: GUID, state: "published", pubstatus: "usable" };
  it("is told by its guid over all versions", async () => {
    const { uri, format } = await item(desk);
    expect([uri, format]).toEqual([`urn:uuid:${GUID.toLowerCase()}`, "application/json;profile=superdesk"]);
  });
  it.each<[object, string]>([
    [{}, "accept-with-duties"],
    [{ state: "corrected" }, "accept-with-duties"],
    [{ state: "killed" }, "withdraw"],
    [{ state: "recalled", pubstatus: "canceled" }, "withdraw"],
    [{ state: "scheduled", pubstatus: undefined }, "hold"],
    [{ state: "spiked" }, "quarantine"],
    [{ flags: { marked_for_not_publication: true }, pubstatus: undefined }, "hold"],
    [{ flags: { marked_for_not_publication: false } }, "accept-with-duties"],
    [{ schedule_settings: { utc_embargo: "2026-01-09T00:00:00+0000" } }, "hold"],
    [{ schedule_settings: { utc_publish_schedule: "2026-01-09T00:00:00+0000" } }, "hold"],
    [{ schedule_settings: { utc_embargo: null } }, "accept-with-duties"],
    [{ embargo: "2026-01-09T00:00:00+0000" }, "hold"],
  ])("with %j is decided as %s", async (over, state) => {
    expect((await judged({ ...desk, ...over })).state).toBe(state);
  });
  it.each([
    [{ operation: "correct" }, "correction"],
    [{ operation: "update" }, "update"],
    [{ operation: "publish", correction_sequence: 2 }, "correction"],
    [{ operation: "publish", rewrite_of: "urn:x:0" }, "update"],
    [{ evolvedfrom: "urn:x:0" }, "update"],
    [{ operation: "publish", rewrite_of: null }, undefined],
    [{ replacing: ["urn:x:0"] }, "update"],
    [{ replacing: [] }, undefined],
  ])("with %j is a transmission of the kind %s", async (over, change) => {
    expect((await item({ ...desk, ...over })).change).toBe(change);
  });
  it("names what it takes the place of, as each version of TT has an address of its own", async () => {
    expect((await item({ replacing: ["urn:x:0", "urn:x:1", 7] })).links).toEqual([
      { rel: "replaces", uri: "urn:x:0" },
      { rel: "replaces", uri: "urn:x:1" },
    ]);
    expect((await item({ evolvedfrom: "urn:x:0", rewrite_of: null })).links).toEqual([
      { rel: "replaces", uri: "urn:x:0" },
    ]);
    expect((await item({ replacing: [] })).links).toBeUndefined();
  });
});

describe("an item of Fingerpost", () => {
  const AT = "2026-01-04T10:00:00.000Z";
  const desk = (version: string) => ({
    uri: `http://SKELL/S7.1/${AT}/${version}`,
    "source-feed": "SKELL",
    usn: "S7.1",
    version,
    versionCreated: AT,
    status: "",
  });
  it("is told by its address without the revision's time and number", async () => {
    const [first, second] = [await item(desk("0")), await item(desk("1"))];
    expect([first.uri, second.uri]).toEqual(["http://SKELL/S7.1", "http://SKELL/S7.1"]);
    expect([first.article.version, second.article.version]).toEqual(["0", "1"]);
  });
  it("is held by a status that nobody knows, and by none that is empty", async () => {
    expect((await judged(desk("0"))).state).toBe("accept-with-duties");
    expect((await judged({ ...desk("0"), status: "Z" })).state).toBe("hold");
  });
});
