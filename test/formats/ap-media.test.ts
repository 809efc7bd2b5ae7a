import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, NOW, policyOf } from "../rights/desk-of.ts";
import { corpusArticles } from "./corpus.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const ID = "c0ffee0123456789c0ffee0123456789";
const ADDRESS = `https://api.tidewatch.example/media/v/content/${ID}`;
const ITEM = {
  uri: `${ADDRESS}?qt=sEcret0Token&et=1a1`,
  altids: { itemid: ID, etag: `${ID}_1a1`, friendlykey: "260634", referenceid: "Tide", transref: "a0117" } as unknown,
  version: 3,
  type: "text",
  urgency: 4,
  language: "en",
  versioncreated: "2026-01-04T10:00:00Z",
  firstcreated: "2026-01-04T09:00:00Z",
  pubstatus: "usable",
  headline: "Tide turns early",
  copyrightnotice: "Copyright 2026 Tidewatch",
  provider: "Tidewatch",
  infosource: [{ name: "Tidewatch", type: "AP" }] as unknown,
};
const NITF = { body_html: "<block><p>The tide turned an hour early on Sunday.</p><p>Nobody drowned.</p></block>" };
interface Around {
  meta?: unknown;
  nitf?: unknown;
  associations?: unknown;
}
const json = (over: object, { meta = {}, nitf = NITF, associations }: Around = {}) =>
  Buffer.from(JSON.stringify({ api_version: "2.2", data: { meta, item: { ...ITEM, ...over } }, nitf, associations }));
const item = async (over: object, around?: Around) => {
  const { format, items } = await readFormat(json(over, around));
  expect(format).toBe("ap-media");
  if (!items[0]) throw new Error("no item");
  return items[0];
};

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
async function judged(over: object, around?: Around) {
  const delivery = { key: "in/tidewatch/1.json", receivedAt: NOW, metadata: {} };
  const { readings } = await readCopy(json(over, around), delivery, policies);
  if (!readings[0]) throw new Error("nothing read");
  const { decision, findings } = decide(readings[0], deskOf(policies));
  return { ...decision, rules: findings.map(({ rule }) => rule) };
}

describe("an item of AP", () => {
  it("may be used where its supplier's terms allow it", async () => {
    expect(await judged({})).toMatchObject({ state: "accept-with-duties" });
  });
  it("keeps its id whatever its address, and no token of the session in its ids", async () => {
    const { uri, article, unmapped } = await item({});
    expect(uri).toBe(`urn:publicid:ap.org:${ID}`);
    expect((await item({ uri: `http://api.tidewatch.example/v/content/x?qt=other` })).uri).toBe(uri);
    expect((await item({ altids: null })).uri).toBe(uri);
    expect(JSON.stringify([article, unmapped])).not.toContain("sEcret0Token");
  });
  it("has no ids that other stories have too: a kill by them would reach strangers", async () => {
    const { article, unmapped } = await item({ foreignkeys: [{ memberentryid: "urn:x:7" }] });
    expect(article.altIds).toEqual([
      { role: "friendlykey", value: "260634" },
      { role: "memberentryid", value: "urn:x:7" },
    ]);
    expect(unmapped).toMatchObject({ "/data/item/altids/transref": "a0117", "/data/item/altids/referenceid": "Tide" });
  });
  it.each([
    ["in a feed", { api_version: "2.2", data: { items: [{ meta: {}, item: ITEM }, { item: ITEM }] } }, 2],
    [
      "in several answers",
      [
        { api_version: "2.2", data: { item: ITEM } },
        { api_version: "2.2", data: {} },
      ],
      1,
    ],
    ["with what is said beside it", { meta: {}, item: ITEM }, 1],
    ["alone", ITEM, 1],
  ])("is read %s", async (_, file, count) => {
    const { format, items } = await readFormat(Buffer.from(JSON.stringify(file)));
    expect([format, items.length]).toEqual(["ap-media", count]);
  });
  it("is told from ninjs that AP writes", async () => {
    const ninjs = {
      uri: ADDRESS,
      standard: { name: "ninjs", version: "2.0" },
      altids: [{ role: "itemid", value: ID }],
    };
    expect((await readFormat(Buffer.from(JSON.stringify({ ...ninjs, type: "picture" })))).format).toBe("ninjs");
  });
  it("is not there in an answer that says why", async () => {
    const { items, problems } = await readFormat(Buffer.from('{"api_version": "2.2", "data": {}, "error": "no plan"}'));
    expect([items, problems[0]?.code]).toEqual([[], "JSON_NOT_NEWS"]);
  });
  it.each([
    [{ editorialtypes: ["Lead"], slugline: "BC-Tide, 3rd Ld-Writethru" }, "writethru"],
    [{ editorialtypes: ["Lead"], slugline: "BC-Tide, 1st Ld" }, "lead"],
    [{ editorialtypes: ["Corrective", "Writethru"] }, "correction"],
    [{ editorialtypes: ["Add"] }, "add"],
    [{ profile: "Daybook" }, "advisory"],
    [{ slugline: "BC-Tide" }, undefined],
  ])("%j is a transmission of the kind %s", async (over, change) => {
    expect((await item(over)).change).toBe(change);
  });
});

describe("the text of an item of AP", () => {
  const words = async (over: object, around?: Around) =>
    (await item(over, around)).passages.filter(({ role }) => role === "paragraph").map(({ text }) => text);
  const whole = "<nitf><head><title>No</title></head><body><body.head><hedline>No</hedline></body.head>";
  it.each([
    ["beside it", {}, { nitf: NITF }],
    ["beside it, whole", {}, { nitf: `${whole}<body.content>${NITF.body_html}</body.content></body></nitf>` }],
    ["in it", { nitf: NITF.body_html }, { nitf: null }],
    ["in its rendition", { renditions: { nitf: { type: "text", content: NITF.body_html } } }, { nitf: null }],
  ])("is read where it stands %s", async (_, over, around) => {
    expect(await words(over, around)).toEqual(["The tide turned an hour early on Sunday.", "Nobody drowned."]);
  });
  it("is not there when it must be fetched: its addresses are kept apart", async () => {
    const renditions = { nitf: { type: "text", href: `${ADDRESS}/download?qt=sEcret0Token` } };
    const { article, unmapped } = await item({ renditions }, { nitf: null });
    expect(article.renditions).toBeUndefined();
    expect(unmapped).toHaveProperty("/data/item/renditions/nitf");
  });
});

describe("what holds an item of AP", () => {
  const UNTIL = "2026-01-06T18:00:00Z";
  const head = '<nitf><head><docdata><date.release norm="20260106"/></docdata></head><body><body.content><p>x</p>';
  it.each<[string, object, string, string, Around?]>([
    ["its embargo, though usable", { embargoed: UNTIL }, "hold", "RGT-301"],
    ["its embargo, in both fields", { embargoed: UNTIL, pubstatus: "embargoed" }, "hold", "RGT-301"],
    ["a status of embargo without a time", { pubstatus: "embargoed" }, "hold", "RGT-302"],
    ["a type of hold without a time", { editorialtypes: ["HoldForRelease"] }, "hold", "RGT-302"],
    ["an embargo without a zone", { embargoed: "2026-01-06T18:00:00" }, "hold", "RGT-303"],
    ["a status that nobody knows", { pubstatus: "hold" }, "hold", "RGT-605"],
    ["a type that withholds it", { editorialtypes: ["Withhold"] }, "hold", "RGT-605"],
    ["a signal that it is a test", { signals: ["newscontent", "Test"] }, "hold", "RGT-611"],
    ["a type that only desks read", { editorialtypes: ["Advisory"] }, "hold", "RGT-611"],
    ["a kill, though usable", { editorialtypes: ["Kill"] }, "withdraw", "RGT-601"],
    ["a kill that is no list", { editorialtypes: "kill" }, "withdraw", "RGT-601"],
    ["an elimination", { editorialtypes: ["Elimination"] }, "withdraw", "RGT-601"],
    ["a disregard", { editorialtypes: ["Lead", "Disregard"] }, "withdraw", "RGT-601"],
    ["a cancelled status", { pubstatus: "canceled" }, "withdraw", "RGT-601"],
    ["a kill in its note", { ednote: "Eds: Please kill the story Tide, a0117." }, "withdraw", "RGT-208"],
    ["a kill in its text's note", {}, "withdraw", "RGT-208", { nitf: { ...NITF, ednote: "KILL KILL KILL" } }],
    ["a status of its text", {}, "hold", "RGT-605", { nitf: { ...NITF, pubstatus: "withheld" } }],
    ["a place that nobody knows and that is out", { ednote: "ATLANTIS OUT" }, "quarantine", "RGT-702"],
    ["limits in its note that nobody reads", { ednote: "For use ONLY by lighthouses." }, "quarantine", "RGT-508"],
    ["a note too long to be one", { ednote: "Ask the desk. ".repeat(1000) }, "quarantine", "RGT-211"],
    ["its price", {}, "quarantine", "RGT-211", { meta: { pricing: { amount: 12, policy: { policyid: "p" } } } }],
    ["a price without terms", {}, "quarantine", "RGT-211", { meta: { pricing: { amount: 12 } } }],
    ["a price class", { renditions: { main: { pricetag: "LimitedDuration" } } }, "quarantine", "RGT-211"],
    ["a member's copy", { infosource: [{ name: "Skell Echo", type: "Member" }] }, "quarantine", "RGT-111"],
    ["terms in the head of its text", {}, "quarantine", "RGT-211", { nitf: head }],
    ["terms in a list", { usageterms: ["For subscribers of the coast."] }, "quarantine", "RGT-508"],
  ])("is %s", async (_, over, state, rule, around) => {
    const decided = await judged(over, around);
    expect(decided.state).toBe(state);
    expect(decided.rules).toContain(rule);
  });
  it.each([
    ["holds a member's copy, whatever the contract carries", { carries: "any" }, "hold"],
    ["passes a member's copy that the contract is known to cover", { memberCopy: "accept" }, "accept-with-duties"],
  ])("%s", async (_, terms, state) => {
    const contracted = bundleOf(policyOf({ trust: "contracted", ...terms }));
    const infosource = [{ name: "Skell Echo", type: "Member" }];
    const delivery = { key: "in/tidewatch/1.json", receivedAt: NOW, metadata: {} };
    const { readings } = await readCopy(json({ infosource }), delivery, contracted);
    const { decision, findings } = decide(readings[0] ?? expect.fail("nothing read"), deskOf(contracted));
    expect(decision.state).toBe(state);
    expect(findings.map(({ rule }) => rule)).toContain("RGT-111");
  });
  it("passes on the policy of its price as it came", async () => {
    const policy = { policyid: "p", permissions: [{ action: "print" }] };
    const { article, statements } = await item({}, { meta: { pricing: { amount: 1, policy } } });
    expect(article.rightsInfo).toEqual({ encodedRights: JSON.stringify(policy) });
    expect(statements).toContainEqual(
      expect.objectContaining({ source: "item-encoded", pointer: "/data/meta/pricing/policy" }),
    );
  });
});

describe("media of AP", () => {
  const picture = { type: "picture", headline: "Tide", altids: { itemid: "p1" } };
  const credited = { ...picture, description_creditline: "Tidewatch", description_caption: "The tide" };
  const parts = async (fetched: object) =>
    (await judged({ associations: { 1: picture } }, { associations: { 1: { data: { item: fetched } } } })).parts;
  it("ride on the credit and the terms of the item that was fetched for them", async () => {
    expect(await parts(credited)).toMatchObject({ "picture-1": { state: "accept-with-duties" } });
  });
  it.each([
    ["no credit", picture],
    ["another's credit", { ...credited, description_creditline: "Jory Hale/AFP" }],
    ["a source of another", { ...picture, infosource: [{ name: "AFP" }] }],
    ["a kill of their own", { ...credited, editorialtypes: ["Elimination"] }],
    ["a place that nobody knows", { ...credited, ednote: "ATLANTIS OUT" }],
    ["a price class", { ...credited, renditions: { main: { pricetag: "Premium" } } }],
  ])("are stripped for %s, the text is not", async (_, fetched) => {
    expect(await parts(fetched)).toMatchObject({
      text: { state: "accept-with-duties" },
      "picture-1": { effect: "strip-part" },
    });
  });
  it("have ids without tokens", async () => {
    const { article } = await item({ associations: { 4: { ...picture, uri: `${ADDRESS}?qt=sEcret0Token` } } });
    expect(article.associations?.map(({ name, uri }) => [name, uri])).toEqual([
      ["picture-1", "urn:publicid:ap.org:p1"],
    ]);
  });
});

describe("any JSON in the fields of AP", () => {
  it("makes a valid article or none", async () => {
    const field = fc.constantFrom(
      ...Object.keys(ITEM),
      "nitf",
      "renditions",
      "associations",
      "subject",
      "person",
      "links",
      "bylines",
      "photographer",
      "editorialtypes",
      "signals",
      "embargoed",
      "keywords",
      "foreignkeys",
      "datelinelocation",
      "description_caption",
    );
    const key = fc.constantFrom(
      "type",
      "name",
      "code",
      "scheme",
      "rels",
      "itemid",
      "href",
      "rel",
      "main",
      "by",
      "body_html",
      "city",
      "pricetag",
      "__proto__",
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("picture", "http://x.example/", "<p>x", "Kill"),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(field, value, { maxKeys: 10 }), value, value, async (fields, meta, nitf) => {
        const { items, problems } = await readFormat(json(fields, { meta, nitf, associations: fields.associations }));
        expect(problems.map(({ code }) => code)).not.toContain("INTERNAL");
        for (const read of items) expect(schemaErrors(read)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it("is read up to the limits, and what lies beyond is said", async () => {
    const { items, problems } = await readFormat(
      json({
        infosource: Array(51).fill({ name: "x" }),
        subject: Array(1001).fill({ name: "x" }),
        associations: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [at, { type: "picture" }])),
        usageterms: Array(5000).fill("Not in almanacs."),
      }),
    );
    expect(problems.map(({ where }) => where?.split("/").at(-1)).sort()).toEqual([
      "associations",
      "infosource",
      "subject",
    ]);
    expect(items[0]?.statements.filter(({ field }) => field === "usageTerms")).toHaveLength(1);
  });
});

describe("an answer of AP that is cut off", () => {
  it("is refused at every byte, with a code", async () => {
    const whole = json({ usageterms: ["Für Küsten"] });
    for (let end = 1; end < whole.length; end += 1) {
      const { items, problems } = await readFormat(whole.subarray(0, end));
      expect([end, items, problems.length]).toEqual([end, [], 1]);
    }
  });
});

corpusArticles("ap-media-json", "ap-media");
