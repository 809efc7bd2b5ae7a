import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesText } from "../../bin/answer-text.ts";
import { carryOut } from "../../functions/desk/carry-out.ts";
import { replayEvents } from "../../functions/desk/replay-events.ts";
import type { World } from "../../functions/desk/world.ts";
import { DESK_PERMISSIONS, type DeskGroup, type DeskPermission } from "../../infra/desk-permissions.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import type { Recorded } from "./recorded-calls.ts";
import { answered, ask, ordered, worldOf } from "./running-world.ts";

let desk: RunningDesk;
let world: World;
const calls = new Set<Recorded>();
beforeAll(async () => {
  const policies = housePolicies();
  desk = await runningDesk({ policies });
  world = await worldOf(desk, policies, calls);
});
afterAll(() => desk?.close());

const put = async (name: string, edit: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  await desk.put(`in/coast/${name}`, coastItem(edit));
  await desk.receipt(`in/coast/${name}`);
  await desk.quiet();
};
const headOf = async (uri: string) => (await desk.heads()).find((head) => head.uri === uri);

/** Puts an object whose event never comes. */
function putInSilence(key: string, body: string): void {
  const { objects } = desk.stack.emulators.stores;
  const store = Object.getPrototypeOf(objects) as typeof objects;
  store.putObject.call(objects, world.outputs.InboxBucketName, key, Buffer.from(body), "application/json");
}

describe("reconcile", () => {
  it("names the object whose event never came, and with --replay has it read", async () => {
    await put("there.json", { uri: "urn:coast:there" });
    putInSilence("in/coast/lost ü+&.json", coastItem({ uri: "urn:coast:lost" }));
    const { json, isLacking } = await answered(world, "reconcile");
    expect(json).toMatchObject({ objects: 2, receipted: 1, missed: 1, missing: [{ key: "in/coast/lost ü+&.json" }] });
    expect(isLacking).toBe(true);
    expect((await answered(world, "reconcile", "in/elsewhere/")).json).toMatchObject({ objects: 0, missed: 0 });
    const { proposal } = await ordered(world, "reconcile", "--replay");
    expect(proposal).toMatchObject({ count: 1, does: "Sends 1 file to be read and decided again" });
    await desk.receipt("in/coast/lost ü+&.json");
    await desk.quiet();
    expect(await headOf("urn:coast:lost")).toMatchObject({ state: "accept-with-duties" });
    expect((await answered(world, "reconcile")).json).toMatchObject({ objects: 2, receipted: 2, missed: 0 });
    const nothing = await ask(world, "reconcile", "--replay");
    expect(nothing).toMatchObject({ count: 0 });
  });
});

describe("replay", () => {
  it("leaves a correction standing when the copy before it is read again, though neither has a date", async () => {
    const undated = { uri: "urn:coast:undated", version: undefined, versionCreated: undefined };
    await put("undated.1.json", undated);
    await put("undated.2.json", { ...undated, headlines: [{ role: "main", value: "Ferry sails at last" }] });
    const before = await headOf("urn:coast:undated");
    expect(before).toMatchObject({ headline: "Ferry sails at last", turn: 2 });
    const { proposal } = await ordered(world, "replay", "in/coast/undated.1.json");
    expect(tablesText(proposal.radius)).toContain("in/coast/undated.1.json");
    await desk.quiet();
    await until(async () => (await world.queues.depth(world.outputs.IngestQueueUrl)).inFlight === 0);
    expect(await headOf("urn:coast:undated")).toEqual(before);
    await ordered(world, "replay", "in/coast/");
    await desk.quiet();
    expect(await headOf("urn:coast:undated")).toEqual(before);
  });

  it("gives a file without a receipt the place right after the earlier versions of its key", async () => {
    const key = "in/coast/there.json";
    const file = { bucket: world.outputs.InboxBucketName, key, eTag: "another", bytes: 1, isLatest: true };
    const later = { ...file, at: "2098-03-01T09:00:00.000Z" };
    const earlier = { ...file, at: "2020-03-01T09:00:00.000Z" };
    const { sequencer: first = "" } = (await desk.receipt(key)) as { sequencer?: string };
    const events = await replayEvents(world, [later, earlier], () => {});
    const records = events.map((event) => JSON.parse(event).Records[0]);
    expect(records[0]).toMatchObject({ eventTime: later.at, s3: { object: { sequencer: `${first}1` } } });
    expect(records[1]).toMatchObject({ eventTime: earlier.at, s3: { object: { sequencer: "" } } });
  });
});

describe("quarantine replay", () => {
  it("reads a file again once it is mended, and knows it as mended", async () => {
    await desk.put("in/coast/broken.json", "{");
    await desk.receipt("in/coast/broken.json");
    await desk.quiet();
    expect((await answered(world, "quarantine", "list")).json).toMatchObject({ files: [{ isMended: false }] });
    await put("broken.json", { uri: "urn:coast:mended" });
    const { json } = await answered(world, "quarantine", "list");
    expect(json).toMatchObject({ reports: 1, files: [] });
    expect(await ask(world, "quarantine", "replay", "--all")).toMatchObject({ count: 0 });
    const { answer } = await ordered(world, "quarantine", "replay", "in/coast/broken.json");
    expect(answer.json).toMatchObject({ sent: [{ key: "in/coast/broken.json" }] });
    await desk.quiet();
  });

  it("puts a file that has left the inbox there again", async () => {
    await desk.put("in/nobody/quay.txt", "Quay to close\n\nIt closes on Friday, the board said.\n");
    await desk.receipt("in/nobody/quay.txt");
    await desk.quiet();
    desk.stack.emulators.stores.objects.deleteObject(world.outputs.InboxBucketName, "in/nobody/quay.txt");
    const { proposal } = await ordered(world, "quarantine", "replay", "in/nobody/quay.txt");
    expect(tablesText(proposal.radius)).toContain("No longer in the inbox");
    const latest = await world.buckets.latest(world.outputs.InboxBucketName, "in/nobody/quay.txt");
    expect(latest).toMatchObject({ bytes: 52 });
    await desk.quiet();
  });
});

describe("redrive", () => {
  it("sends what was given up on its way again, and says so until it has", async () => {
    putInSilence("in/coast/given-up.json", coastItem({ uri: "urn:coast:given-up" }));
    const latest = await world.buckets.latest(world.outputs.InboxBucketName, "in/coast/given-up.json");
    const [body = ""] = await replayEvents(world, latest ? [latest] : [], () => {});
    await world.queues.send(world.outputs.IngestQueueDeadLettersUrl, [{ body }]);
    await world.queues.send(world.outputs.AnnounceFailuresUrl, [{ body: "{}" }]);
    const { isLacking, says } = await answered(world, "stats");
    expect([isLacking, says]).toEqual([true, ["IngestQueueDeadLetters, AnnounceFailures: see redrive."]]);
    const { proposal } = await ordered(world, "redrive");
    expect(proposal).toMatchObject({ count: 2, touches: ["IngestQueueDeadLetters", "AnnounceFailures"] });
    await desk.receipt("in/coast/given-up.json");
    await desk.quiet();
    expect(await headOf("urn:coast:given-up")).toMatchObject({ state: "accept-with-duties" });
    expect((await answered(world, "stats")).isLacking).toBe(false);
    expect(await ask(world, "redrive")).toMatchObject({ count: 0 });
  });
});

describe("the policies of the desk", () => {
  /** What a group allows, one action on one resource each; the queues of all stand for those that have a name of their own. */
  const allowed = (group: DeskGroup): string[] =>
    (DESK_PERMISSIONS[group] as readonly DeskPermission[]).flatMap(({ actions, on }) =>
      on.flatMap((resource) => actions.map((action) => `${action} ${resource}`)),
    );
  const isAllowed = (call: string, groups: readonly DeskGroup[]): boolean => {
    const [action = ""] = call.split(" ");
    return groups
      .flatMap(allowed)
      .some((one) => one === call || (action.startsWith("sqs:") && one === `${action} queues`));
  };
  /** What nothing here calls by these clients: it is asked elsewhere, by AWS itself, or of a record that is too large for a row. */
  const UNSEEN = ["cloudformation:DescribeStacks stack", "s3:GetObject records", "s3:ListBucket inboxBucket"];
  const asked = async (...lines: string[]): Promise<Recorded[]> => {
    calls.clear();
    for (const line of lines) {
      const [name = "", ...args] = line.split(" ");
      const found = await ask(world, name, ...args);
      if ("act" in found && found.count > 0) await carryOut(world, name, found, { who: "Ada", why: "a test" });
    }
    return [...calls];
  };
  const seen = new Set<string>();

  it("let whoever looks do all that looking asks, and nothing more", async () => {
    const looked = await asked(
      "list",
      "list --due",
      "show urn:coast:there",
      "reach urn:coast:there",
      "redecide --diff",
      "report usage",
      "report duties",
      "report held",
      "report expiring",
      "audit",
      "stats",
      "quarantine list --all",
      "quarantine open in/coast/broken.json",
      "reconcile",
    );
    expect(looked.filter((call) => !isAllowed(call, ["Look"]))).toEqual([]);
    for (const call of looked) seen.add(call);
  });

  it("let whoever orders give every order", async () => {
    const ordered = await asked("withdraw urn:coast:there", "release urn:coast:there");
    expect(ordered.filter((call) => !isAllowed(call, ["Look", "Order"]))).toEqual([]);
    for (const call of ordered) seen.add(call);
  });

  it("let whoever mends replay and redrive, and hold nothing that nobody asks", async () => {
    await desk.put("in/nobody/pier.txt", "Pier to close\n\nIt closes on Friday, the board said.\n");
    await desk.receipt("in/nobody/pier.txt");
    desk.stack.emulators.stores.objects.deleteObject(world.outputs.InboxBucketName, "in/nobody/pier.txt");
    await world.queues.send(world.outputs.IngestQueueDeadLettersUrl, [{ body: '{"Event":"s3:TestEvent"}' }]);
    await world.queues.send(world.outputs.ReleaseQueueDeadLettersUrl, [{ body: '{"pk":"ART#none","sk":"HEAD"}' }]);
    await world.queues.send(world.outputs.AnnounceFailuresUrl, [{ body: "{}" }]);
    const mended = await asked(
      "replay in/coast/there.json",
      "quarantine replay in/nobody/pier.txt",
      "reconcile --replay",
      "redrive",
    );
    expect(mended.filter((call) => !isAllowed(call, ["Look", "Mend"]))).toEqual([]);
    for (const call of mended) seen.add(call);
    const held = (Object.keys(DESK_PERMISSIONS) as DeskGroup[]).flatMap(allowed).filter((one) => !UNSEEN.includes(one));
    // What is taken out of a subscriber's queue is seen where there are subscribers.
    const taken = ["sqs:ReceiveMessage queues", "sqs:DeleteMessage queues"];
    expect(held.filter((one) => !seen.has(one) && !taken.includes(one))).toEqual([]);
    await desk.quiet();
  });
});
