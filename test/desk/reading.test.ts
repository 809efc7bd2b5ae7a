import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerText } from "../../bin/answer-text.ts";
import { Refusal } from "../../functions/desk/refusal.ts";
import type { World } from "../../functions/desk/world.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { coastItem } from "../story/sample-copy.ts";
import { blanked } from "./blanked.ts";
import { answered, ask, worldOf } from "./running-world.ts";

const today = (): string => new Date().toISOString().slice(0, 10);
/** An embargo that is plausible, and stands while the test runs. */
const LATER = new Date(Math.floor(Date.now() / 1000) * 1000 + 20 * 24 * 60 * 60 * 1000).toISOString();

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const policies = housePolicies();
  desk = await runningDesk({ policies });
  world = await worldOf(desk, policies);
  const put = (name: string, edit: Readonly<Record<string, unknown>> = {}) =>
    desk.put(`in/coast/${name}.json`, coastItem({ uri: `urn:coast:${name}`, ...edit }));
  await put("ferry");
  await desk.quiet();
  await desk.put(
    "in/coast/ferry.2.json",
    coastItem({
      uri: "urn:coast:ferry",
      version: "2",
      versionCreated: "2026-03-01T09:00:00Z",
      headlines: [{ role: "main", value: "Ferry sails again, \u001b[2J\u202eon time" }],
    }),
  );
  await desk.quiet();
  // One after the other, so that their order is known.
  await put("quay", { embargoed: LATER, altIds: [{ role: "guid", value: "CW-4711" }] });
  await desk.quiet();
  await put("pier", { pubStatus: "withheld" });
  await desk.quiet();
  await put("gone", {});
  await desk.quiet();
  await put("gone.kill", { uri: "urn:coast:gone", pubStatus: "canceled", version: "2", bodies: [], headlines: [] });
  await desk.put("in/coast/broken.json", "{");
  await desk.quiet();
});
afterAll(() => desk?.close());

const golden = async (name: string, ...line: string[]) =>
  expect(`${blanked(answerText(await answered(world, ...line)))}\n`).toMatchFileSnapshot(`${name}.golden.txt`);
const stories = async (...line: string[]) =>
  (await answered(world, "list", ...line)).json as { stories: { uri: string; state: string }[]; after?: string };

describe("list", () => {
  it("shows the stories of a day, newest decision first", async () => {
    await golden("list", "list", "--supplier", "coast-wire");
    expect((await stories()).stories.map(({ uri }) => uri)).toEqual([
      "urn:coast:gone",
      ...(await stories()).stories.map(({ uri }) => uri).filter((uri) => uri !== "urn:coast:gone"),
    ]);
  });

  it("shows those in one state", async () => {
    expect((await stories("--state", "withdraw")).stories).toMatchObject([{ uri: "urn:coast:gone" }]);
    expect((await stories("--state", "reject")).stories).toEqual([]);
    expect((await stories("--day", "2020-01-01")).stories).toEqual([]);
  });

  it("pages through all of them, none twice, none left out", async () => {
    const all = (await stories()).stories.map(({ uri }) => uri);
    const found: string[] = [];
    let after: string[] = [];
    for (let page = 0; page < all.length + 2; page += 1) {
      const { stories: shown, after: next } = await stories("--limit", "1", ...after);
      found.push(...shown.map(({ uri }) => uri));
      if (next === undefined) break;
      after = ["--after", next];
    }
    expect(found).toEqual(all);
  });

  it("shows what falls due next, of any day", async () => {
    const { json } = await answered(world, "list", "--due", "--limit", "1");
    expect(json).toMatchObject({ hasMore: true, stories: [{ uri: "urn:coast:quay", state: "hold", dueAt: LATER }] });
    const later = await answered(world, "list", "--due", "--from", "2090-01-01T00:00:00Z");
    expect(later.json).toMatchObject({
      hasMore: false,
      stories: expect.not.arrayContaining([{ uri: "urn:coast:quay" }]),
    });
  });
});

describe("show", () => {
  it("shows how a story stands and why, with all that is on record of it", async () => {
    const text = blanked(answerText(await answered(world, "show", "urn:coast:ferry")));
    const sections = text.split("\n\n");
    // What the rules find and say is theirs to change; that it is shown is this command's.
    const ofRules = sections.filter((section) => /^(Findings|Evidence)\n/.test(section));
    expect(ofRules).toEqual([
      expect.stringMatching(/^Findings\nrule +severity +part +evidence +what was found\nRGT-/),
      expect.stringMatching(/^Evidence\nid +field +value +source +where +sure\ne1 /),
    ]);
    expect(text).toMatch(/^in short +This story from Coast Wire may be published/m);
    const others = sections.filter((section) => !ofRules.includes(section)).join("\n\n");
    await expect(`${others.replace(/^in short.*\n?/m, "").trimEnd()}\n`).toMatchFileSnapshot("show.golden.txt");
  });

  it("finds a story by another id, by its partition and by the id of a notice", async () => {
    const { head } = (await answered(world, "show", "CW-4711")).json as { head: { uri: string; pk: string } };
    expect(head.uri).toBe("urn:coast:quay");
    for (const name of [head.pk, head.pk.slice(4), `${head.pk.slice(4)}#1`, "urn:coast:quay"])
      expect((await answered(world, "show", name, "--supplier", "coast-wire")).json, name).toMatchObject({ head });
  });

  it("shows the decision of an earlier turn", async () => {
    const { json } = await answered(world, "show", "urn:coast:gone", "--turn", "1");
    expect(json).toMatchObject({ turn: 1, record: { decision: { state: "accept-with-duties" } } });
  });
});

describe("reach", () => {
  it("says what subscribers were told, and that it no longer stands", async () => {
    await golden("reach", "reach", "urn:coast:gone");
    expect((await answered(world, "reach", "urn:coast:ferry")).says).toEqual([
      "Subscribers were told 2 times, last (updated) that they may use it, which stands.",
    ]);
    expect((await answered(world, "reach", "urn:coast:pier")).says).toEqual(["No subscriber was told of it."]);
  });
});

describe("stats", () => {
  it("counts the stories of a day and what waits", async () => {
    await desk.quiet();
    await golden("stats", "stats");
  });
});

describe("quarantine", () => {
  it("lists what could not be read, and says what to do about one", async () => {
    const { json, tables } = await answered(world, "quarantine", "list");
    expect(json).toMatchObject({ reports: 1, files: [{ report: { key: "in/coast/broken.json" }, isMended: false }] });
    const id = tables[0]?.rows[0]?.[0] ?? "";
    for (const name of [id, "in/coast/broken.json"]) {
      const { json: opened } = await answered(world, "quarantine", "open", name);
      expect(opened).toMatchObject({ report: { problems: [{ code: "JSON_BROKEN" }] } });
    }
    await golden("quarantine", "quarantine", "open", id);
  });
});

describe("every command refuses what cannot be meant, and names it", () => {
  it.each([
    [
      "list --state lost",
      '--state takes one of accept, accept-with-duties, hold, licence-required, quarantine, reject, withdraw; got "lost".',
    ],
    ["list --day 2026-02-30", '--day takes a day such as 2026-03-01; got "2026-02-30".'],
    ["list --limit 0", '--limit takes a whole number from 1 to 1000; got "0".'],
    ["list --limit 1e3", "--limit takes a whole number"],
    ["list --supplier ../x", "--supplier takes the id"],
    ["list --after e30", "--after takes the word that the page before this one ended with."],
    ["list --from 2026-03-01T00:00:00Z", "--from goes with --due."],
    ["list --due --day 2026-03-01", "--day does not go with --due."],
    ["list --due --from noon", "--from takes an instant"],
    ["show urn:coast:nothing", 'There is no story "urn:coast:nothing" of any supplier that has a policy. See: list.'],
    ["show urn:coast:ferry --supplier mee", "of the supplier mee"],
    ["show urn:coast:ferry --turn 9", "has no decision of turn 9; it has 2 turns."],
    ["reach ART#00000000000000000000000000000000", "There is no story"],
    ["quarantine burn", "quarantine takes one of list, open, replay"],
    ["quarantine open", "quarantine open takes one file."],
    ["quarantine open in/coast/ferry.json", 'There is no file "in/coast/ferry.json" in quarantine.'],
    ["quarantine open 00000000", 'There is no file "00000000" in quarantine.'],
    ["quarantine replay", "quarantine replay takes files, or --all."],
    ["replay in/coast/nothing.json", 'There is no file "in/coast/nothing.json" in the inbox.'],
    ["replay in/nobody/", 'There is no file below "in/nobody/" in the inbox.'],
    ["redrive Nothing", 'There is no queue "Nothing" to redrive'],
    ["stats --day today", "--day takes a day"],
  ])("%s", async (line, sentence) => {
    const refused = ask(world, ...line.split(" "));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(sentence);
  });
});

it("counts what came of each supplier, for the alarm on its silence", () => {
  const lines = desk.logs.flatMap((line) => (line.includes('"ItemsRead"') ? [JSON.parse(line)] : []));
  expect(lines.map(({ supplier, ItemsRead, service }) => ({ supplier, ItemsRead, service }))).toEqual(
    Array.from({ length: 6 }, () => ({ supplier: "coast-wire", ItemsRead: 1, service: "imprimatur" })),
  );
});

describe("reconcile", () => {
  it("accounts for every object", async () => {
    expect((await answered(world, "reconcile")).json).toMatchObject({
      objects: 7,
      receipted: 7,
      missed: 0,
      missing: [],
    });
    expect((await answered(world, "audit", "--day", today())).json).toMatchObject({ entries: [] });
  });
});
