import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, NOW, policyOf } from "../rights/desk-of.ts";
import { corpusArticles } from "./corpus.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const ENTRY = {
  format: "digitalwires@0.9.1",
  type: "composite",
  entry_id: "e1",
  urn: "urn:newsml:tidewatch.example:20260104:1",
  version: 2,
  version_created: "2026-01-04T11:00:00+01:00",
  pubstatus: "usable",
  signal: null,
  embargoed: null,
  language: "de",
  headline: "Die Flut kam früh",
  article_html:
    '<section class="main"><p>Die Flut kam am Sonntag eine Stunde früher.</p><p>Niemand ertrank.</p></section>',
  creditline: "Tidewatch",
  copyrightnotice: "Copyright 2026 Tidewatch",
  ednotes: [] as unknown,
  notepad: null as unknown,
  associations: [] as unknown,
  categories: [{ type: "dnltype:provider", name: "Tidewatch", qcode: "dnlprov:tdw" }] as unknown,
};
const json = (over: object) => Buffer.from(JSON.stringify({ ...ENTRY, ...over }));
const item = async (over: object) => {
  const { format, items } = await readFormat(json(over));
  expect(format).toBe("dpa-digitalwires");
  if (!items[0]) throw new Error("no item");
  return items[0];
};
const note = (role: string, ednote: string, is_publishable: unknown = true) => ({
  role: `dpaednoterole:${role}`,
  ednote,
  is_publishable,
});

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
  const { readings } = await readCopy(json(over), delivery, policies);
  if (!readings[0]) throw new Error("nothing read");
  const { decision, findings, rights } = decide(readings[0], deskOf(policies));
  return { ...decision, rights, rules: findings.map(({ rule }) => rule) };
}

describe("an entry of digitalwires", () => {
  it("may be used where its supplier's terms allow it", async () => {
    expect(await judged({})).toMatchObject({ state: "accept-with-duties" });
  });
  it("is told by its content, wherever its format stands", async () => {
    const { format, ...rest } = ENTRY;
    const late = Buffer.from(JSON.stringify({ ...rest, article_html: "x".repeat(30_000), format }));
    expect((await readFormat(late)).format).toBe("dpa-digitalwires");
    const quoted = Buffer.from(
      JSON.stringify({ uri: "urn:x:1", type: "text", body_text: '"format": "digitalwires@0.9"' }),
    );
    expect((await readFormat(quoted)).format).toBe("ninjs");
  });
  it("is read from a page of the queue, each with its place", async () => {
    const page = Buffer.from(JSON.stringify({ entries: [ENTRY, 7, { ...ENTRY, urn: "urn:x:2" }] }));
    const { items, problems } = await readFormat(page);
    expect(items.map(({ uri }) => uri)).toEqual([ENTRY.urn, "urn:x:2"]);
    expect(problems).toEqual([expect.objectContaining({ code: "JSON_NOT_NEWS", where: "/entries/1" })]);
  });
  it.each([
    ["Berlin (dpa) - ", "Berlin"],
    ["Tel Aviv/Beirut (dpa) - ", "Tel Aviv/Beirut"],
    ["PUERTO, 21 Nov. 2026 (Agencia) -", "PUERTO"],
    ["ohne Klammer", undefined],
  ])("with the dateline %j is located in %s, and the body has none of it", async (dateline, located) => {
    const { article, passages } = await item({ dateline });
    expect(article.located).toBe(located);
    expect(article.descriptions).toEqual([{ role: "dateline", value: dateline.trim() }]);
    expect(
      passages
        .filter(({ role }) => role === "paragraph")
        .map(({ text }) => text)
        .join(),
    ).not.toContain("(");
  });
  it("keeps the day of a picture as it came, and makes no moment of it", async () => {
    const { article, unmapped } = await item({ content_created: "2019-12-07" });
    expect(article.contentCreated).toBeUndefined();
    expect(unmapped).toMatchObject({ "/content_created": "2019-12-07" });
  });
  it("states its terms in each of their languages", async () => {
    const { rights } = await judged({ usageterms: "Nutzung nur nach Vereinbarung\nUse only with the agreement" });
    expect(rights.usageTerms).toEqual([
      { language: "de", value: "Nutzung nur nach Vereinbarung" },
      { language: "en", value: "Use only with the agreement" },
    ]);
  });
  it("says what kind of transmission it is", async () => {
    expect((await item({ signal: "sig:correction" })).change).toBe("correction");
    expect((await item({ signal: "sig:nobody-knows" })).unmapped).toMatchObject({ "/signal": "sig:nobody-knows" });
  });
});

describe("what is not for publication in digitalwires", () => {
  const SECRET = "+49 000 112233";
  const cases = [
    ["a note that is not publishable", { ednotes: [note("contacts", `Hafenamt ${SECRET}`, false)] }],
    ["a note that does not say whether it is", { ednotes: [{ role: null, ednote: `Hafenamt ${SECRET}` }] }],
    ["a note that says so in another way", { ednotes: [note("x", `Hafenamt ${SECRET}`, "true")] }],
    ["the hidden page of the notepad", { notepad: { nonpublic_html: `<ul><li>Hafenamt ${SECRET}</li></ul>` } }],
    [
      "what follows the heading in the text",
      {
        article_html: `<p>Die Flut.</p><p>Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt</p><p>${SECRET}</p>`,
      },
    ],
  ] as const;
  it.each(cases)("%s is kept apart with its place and nowhere else", async (_, over) => {
    const { removed, unmapped, ...rest } = await item(over);
    expect(removed.some(({ text, reason }) => text.includes(SECRET) && reason === "not-for-publication")).toBe(true);
    expect(JSON.stringify(rest)).not.toContain(SECRET);
  });
  it("leaves public notes in the ed note", async () => {
    const { article } = await item({
      ednotes: [note("editorialnote", "Absatz 2 berichtigt."), note("contacts", "Tel.", false)],
    });
    expect(article.edNote).toBe("Absatz 2 berichtigt.");
  });
  it("is obeyed though nobody may read it", async () => {
    const { rules, state } = await judged({ ednotes: [note("editorialnote", "KILL, bitte nicht verwenden", false)] });
    expect([state, rules]).toEqual(["quarantine", expect.arrayContaining(["RGT-211"])]);
    expect(await judged({ ednotes: [note("dpacontacts", "Redaktion Rechte, Tel. 1", false)] })).toMatchObject({
      state: "accept-with-duties",
    });
  });
});

describe("what holds an entry of digitalwires", () => {
  const UNTIL = "2026-01-06T18:00:00+01:00";
  it.each([
    ["its embargo, though usable", { embargoed: UNTIL }, "hold", "RGT-301"],
    ["an embargo without a zone", { embargoed: "2026-01-06T18:00:00" }, "hold", "RGT-303"],
    ["an embargo that is no time", { embargoed: "Freitag 18 Uhr" }, "hold", "RGT-304"],
    ["an empty embargo", { embargoed: "" }, "hold", "RGT-302"],
    [
      "a note of an embargo that no field states",
      { ednotes: [note("embargo", "Bis Freitag gesperrt.")] },
      "hold",
      "RGT-304",
    ],
    ["a hidden note of an embargo", { ednotes: [note("embargo", "Bis Freitag gesperrt.", false)] }, "hold", "RGT-302"],
    ["a page that shows one", { notepad: { public_html: '<li class="embargoed">Frist</li>' } }, "hold", "RGT-302"],
    [
      "a status in its categories that no field agrees with",
      { categories: [{ type: "dnltype:pubstatus", qcode: "stat:withheld" }] },
      "quarantine",
      "RGT-605",
    ],
    ["a cancelled status", { pubstatus: "canceled" }, "withdraw", "RGT-601"],
    ["a signal that takes it back", { signal: "sig:kill" }, "withdraw", "RGT-601"],
    ["a note in the role of one", { ednotes: [note("cancel", "Meldung entfällt")] }, "withdraw", "RGT-601"],
    [
      "a code of use that nobody knows",
      { categories: [{ type: "dnltype:right", qcode: "dparight:NO_PRINT" }] },
      "quarantine",
      "RGT-211",
    ],
    ["a territory that is out", { ednotes: [note("editorialnote", "OUTER SKELL OUT")] }, "quarantine", "RGT-702"],
    ["limits in a note", { ednotes: [note("editorialnote", "Verwendung nur mit Text")] }, "quarantine", "RGT-508"],
    ["an agency in its dateline", { dateline: "Paris (AFP) - " }, "quarantine", "RGT-502"],
  ])("is %s", async (_, over, state, rule) => {
    const decided = await judged(over);
    expect(decided.state).toBe(state);
    expect(decided.rules).toContain(rule);
  });
  it("is over when the embargo says so", async () => {
    const ednotes = [note("embargo", "Bitte die Sperrfrist beachten.")];
    const notepad = { public_html: '<ul><li class="embargoed">Sperrfrist 6. Januar 18.00 Uhr</li></ul>' };
    expect(await judged({ embargoed: UNTIL, ednotes, notepad })).toMatchObject({
      notBefore: "2026-01-06T17:00:00Z",
      releaseOn: ["time:2026-01-06T17:00:00Z"],
    });
  });
});

/** Of one more country than codes are read of one medium. */
const COUNTRIES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV".split(
    " ",
  );

describe("media of digitalwires", () => {
  const picture = { type: "image", creditline: "Tidewatch", caption: "Die Flut" };
  const parts = async (...associations: object[]) => (await judged({ associations })).parts;
  it("ride on their own credit and terms", async () => {
    const third = { ...picture, creditline: "Jory Hale/AFP/Tidewatch" };
    expect(await parts(picture, third)).toMatchObject({
      text: { state: "accept-with-duties" },
      "picture-1": { state: "accept-with-duties" },
      "picture-2": { effect: "strip-part" },
    });
  });
  it.each([
    ["a code of use that nobody knows", { rights: ["dparight:NO_PRINT"] }],
    ["one deep within", { categories: [{ qcode: "dparight:EXKLUSIV" }] }],
    ["one with words around it", { rights: ["nicht dparight:DACH"] }],
    ["two in one value", { rights: "dparight:NO_CH,NO_AT" }],
    ["one as a field's name", { rights: { "dparight:NO_CH": false } }],
    ["a known one and one that is not", { rights: ["dparight:NO_CH", "dparight:NO_PRINT"] }],
    ["more codes than are read", { rights: COUNTRIES.map((code) => `dparight:NO_${code}`) }],
    ["no credit", { creditline: null }],
    ["a status of their own", { pubstatus: "withheld" }],
  ])("are stripped for %s, the text is not", async (_, over) => {
    expect(await parts({ ...picture, ...over })).toMatchObject({
      text: { state: "accept-with-duties" },
      "picture-1": { effect: "strip-part" },
    });
  });
});

describe("a code of use of digitalwires", () => {
  const picture = { type: "image", creditline: "Tidewatch", caption: "Die Flut" };
  it.each([
    [["dparight:DE", "dparight:AT"], { include: ["DE", "AT"] }],
    [["dparight:DACH", "dparight:ONLY_CH"], { include: ["CH"] }],
    ["dparight:DACH", { include: ["DE", "AT", "CH"] }],
    ["dparight:NO_DACH", { exclude: ["DE", "AT", "CH"] }],
    ["dparight:NO_CH", { exclude: ["CH"] }],
    ["dparight:ONLY_DE", { include: ["DE"] }],
    ["dparight:DE", { include: ["DE"] }],
    ["dparight:NO", { include: ["NO"] }],
  ])("%s is a territory of its medium, not of the text", async (code, territory) => {
    const { rights, rules, parts } = await judged({ associations: [{ ...picture, rights: [code].flat() }] });
    expect(parts).toMatchObject({ "picture-1": { state: "accept-with-duties" } });
    expect(rights.parts.find(({ ref }) => ref === "picture-1")?.territory).toEqual(territory);
    expect([rights.parts[0]?.territory, rules.includes("RGT-211")]).toEqual([null, false]);
  });
  it("limits all of an entry that it stands for", async () => {
    const { rights } = await judged({ categories: [{ type: "dnltype:right", qcode: "dparight:DACH" }] });
    expect(rights.parts[0]?.territory).toEqual({ include: ["DE", "AT", "CH"] });
  });
  it("limits a medium that somebody else is credited for", async () => {
    const third = { ...picture, creditline: "Jory Hale/AFP", rights: ["dparight:NO_CH"] };
    const { rights } = await judged({ associations: [third] });
    expect(rights.parts.find(({ ref }) => ref === "picture-1")?.territory).toEqual({ exclude: ["CH"] });
  });
});

describe("any JSON in the fields of digitalwires", () => {
  it("makes a valid article or none", async () => {
    const field = fc.constantFrom(
      ...Object.keys(ENTRY).filter((name) => name !== "format"),
      "descriptions",
      "dateline",
    );
    const key = fc.constantFrom(
      "type",
      "name",
      "qcode",
      "role",
      "ednote",
      "public_html",
      "nonpublic_html",
      "urn",
      "url",
      "renditions",
      "description",
      "__proto__",
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("dnltype:poi", "medtop:1", "<p>x", "stat:canceled"),
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
      fc.asyncProperty(fc.dictionary(field, value, { maxKeys: 10 }), async (fields) => {
        for (const read of (await readFormat(json(fields))).items) expect(schemaErrors(read)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it("is read up to the limits, and what lies beyond is said", async () => {
    const { items, problems } = await readFormat(
      json({
        ednotes: Array(501).fill(note("x", "y")),
        categories: Array(1001).fill({ type: "dnltype:keyword", name: "x" }),
        associations: Array(501).fill({ type: "image" }),
        descriptions: Array(51).fill({ role: "x", description: "y" }),
      }),
    );
    expect(problems.map(({ where }) => where).sort()).toEqual([
      "/associations",
      "/categories",
      "/descriptions",
      "/ednotes",
    ]);
    expect(items[0]?.article.associations).toHaveLength(500);
  });
});

describe("an entry of digitalwires that is cut off", () => {
  it("is refused at every byte, with a code", async () => {
    const whole = json({ headline: "Für Küsten" });
    for (let end = 1; end < whole.length; end += 1) {
      const { items, problems } = await readFormat(whole.subarray(0, end));
      expect([end, items, problems.length]).toEqual([end, [], 1]);
    }
  });
});

corpusArticles("dpa-digitalwires-json", "dpa-digitalwires");
