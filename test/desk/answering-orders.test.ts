import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesText } from "../../bin/answer-text.ts";
import type { World } from "../../functions/desk/world.ts";
import { policyDirectory, type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { COAST_WIRE, coastItem } from "../story/sample-copy.ts";
import { answered, ordered, worldOf } from "./running-world.ts";

/** A wire whose contract covers its pictures too. */
const PICTURED = COAST_WIRE.replaceAll("parts: [text, headline]", "parts: [text, headline, picture]");
/** A wire whose terms forbid to take its stories up by machine. */
const PICKED = COAST_WIRE.replace("id: coast-wire", "id: inland-wire")
  .replace("in/coast/", "in/inland/")
  .replace("    duty:", "    prohibition: [aggregate]\n    duty:");

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const policies = policyDirectory({ "coast-wire.yaml": PICTURED, "inland-wire.yaml": PICKED });
  desk = await runningDesk({ policies });
  world = await worldOf(desk, policies);
});
afterAll(() => desk?.close());

const drop = async (key: string, copy: string): Promise<void> => {
  await desk.put(key, copy);
  await desk.receipt(key);
  await desk.quiet();
};
const toSubscribers = (uri: string): string[] =>
  desk.told.flatMap(({ topic, notice }) => (topic === "Notices" && notice.uri === uri ? [notice.event] : []));
const partsTold = (uri: string): (readonly string[])[] =>
  desk.told.flatMap(({ topic, notice: { uri: of, article } }) =>
    topic === "Notices" && of === uri
      ? [
          [
            ...(article?.bodies ?? []).map(({ value }) => value),
            ...(article?.associations ?? []).map(({ name }) => name),
          ],
        ]
      : [],
  );
const shown = async (uri: string) =>
  (await answered(world, "show", uri)).json as {
    head: { state: string };
    record: { decision: { releaseOn: string[]; parts: Record<string, string> }; findings: { rule: string }[] };
  };
const stateOf = async (uri: string): Promise<string> => (await shown(uri)).head.state;

/** NITF that cancels what bears a number, and says nothing else. */
const killOf = (id: string, number: string): string =>
  `<?xml version="1.0"?><nitf><head><title>Kill</title><docdata management-status="usable" management-doc-idref="${number}" management-idref-status="canceled"><doc-id id-string="${id}"/><date.issue norm="20260301T100000Z"/></docdata></head><body><body.head><hedline><hl1>Kill of the ferry</hl1></hedline></body.head><body.content><p>The story is killed.</p></body.content></body></nitf>`;

describe("an order that answers what waits for a person", () => {
  it("match-kill withdraws the story that a kill means, and frees the others that bear its number", async () => {
    const altIds = [{ role: "serviceNumber", value: "coa0157:2026-03-01" }];
    const [ferry, bridge, kill] = [
      "urn:coast:numbered-ferry",
      "urn:coast:numbered-bridge",
      "urn:imprimatur:nitf:coast-kill-1",
    ];
    await drop("in/coast/ferry.json", coastItem({ uri: ferry, altIds }));
    await drop("in/coast/bridge.json", coastItem({ uri: bridge, altIds }));
    await drop("in/coast/kill.xml", killOf("coast-kill-1", "coa0157:2026-03-01"));
    expect([await stateOf(ferry), await stateOf(bridge)], "both are withheld").toEqual(["withdraw", "withdraw"]);

    const { proposal, answer } = await ordered(world, "match-kill", kill, ferry);
    expect(tablesText(proposal.radius)).toMatch(
      /urn:coast:numbered-bridge +withdraw +accept-with-duties +that they may use it/,
    );
    const { stories } = answer.json as { stories: { uri: string; state: string; isDecided: boolean }[] };
    expect(stories.map(({ uri, isDecided }) => [uri, isDecided])).toEqual([
      [ferry, true],
      [kill, true],
      [bridge, true],
    ]);
    await desk.quiet();
    expect([await stateOf(ferry), await stateOf(bridge)]).toEqual(["withdraw", "accept-with-duties"]);
    expect(toSubscribers(ferry)).toEqual(["published", "withdrawn"]);
    expect(toSubscribers(bridge)).toEqual(["published", "withdrawn", "published"]);
    expect(toSubscribers(kill)).toEqual([]);
  });

  it("pick publishes a story whose terms forbid automatic republication", async () => {
    const uri = "urn:inland:mill";
    await drop("in/inland/mill.json", coastItem({ uri }));
    const { head, record } = await shown(uri);
    expect([head.state, record.decision.releaseOn]).toEqual(["hold", ["editor-selection"]]);
    expect(record.findings.map(({ rule }) => rule)).toContain("RGT-411");
    expect(toSubscribers(uri)).toEqual([]);

    const { answer } = await ordered(world, "pick", uri);
    expect(answer.json).toMatchObject({ stories: [{ uri, state: "accept-with-duties", isDecided: true }] });
    await desk.quiet();
    expect(toSubscribers(uri)).toEqual(["published"]);
  });

  it("clear lets a picture out that waited for the rights desk, and leaves the text as it was", async () => {
    const uri = "urn:coast:pictured";
    const caption = { role: "caption", value: "The pier (Coast Wire) LOWER SKELL OUT" };
    const infoSources = [{ role: "creditline", name: "Coast Wire" }];
    const associations = [{ name: "picture-1", type: "picture", infoSources, descriptions: [caption] }];
    await drop("in/coast/pictured.json", coastItem({ uri, associations }));
    const text = "The ferry sailed again on Monday.";
    expect(partsTold(uri), "the picture waits, the text does not").toEqual([[text]]);

    const { proposal } = await ordered(world, "clear", uri, "picture-1");
    expect(tablesText(proposal.radius)).toMatch(/accept-with-duties +accept-with-duties +that it is updated/);
    await desk.quiet();
    expect(partsTold(uri)).toEqual([[text], [text, "picture-1"]]);
    expect(toSubscribers(uri)).toEqual(["published", "updated"]);
  });
});
