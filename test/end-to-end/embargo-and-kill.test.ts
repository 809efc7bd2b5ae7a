import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import { housePolicies } from "./house-policies.ts";
import { type RunningDesk, runningDesk } from "./running-desk.ts";

describe("through the running stack", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runningDesk({ policies: housePolicies() });
  });
  afterAll(() => desk?.close());

  const drop = async (name: string, edit: Readonly<Record<string, unknown>>): Promise<void> => {
    const key = `in/coast/${name}.json`;
    await desk.put(key, coastItem({ uri: `urn:coast:${name.split(".")[0]}`, ...edit }));
    await desk.receipt(key);
    await desk.quiet();
  };
  const told = (name: string): string[] =>
    desk.told
      .filter(({ notice }) => notice.uri === `urn:coast:${name}`)
      .map(({ topic, notice }) => `${notice.turn} ${topic} ${notice.event} ${notice.state}`);
  const kill = {
    pubStatus: "canceled",
    version: "2",
    versionCreated: "2026-03-01T09:00:00Z",
    bodies: [],
    headlines: [],
  };

  it("embargoed copy is held on the desk and published at its instant, not before it", async () => {
    // Far enough ahead that the copy is read before it on a busy machine.
    const instant = new Date(Math.ceil(Date.now() / 1000) * 1000 + 6000).toISOString();
    await drop("embargo", { embargoed: instant });
    expect(told("embargo")).toEqual(["1 Desk held hold"]);
    expect(desk.told[0]?.notice).toMatchObject({ doNotPublishBefore: expect.any(String) });
    expect(Date.parse(desk.told[0]?.notice.doNotPublishBefore ?? "")).toBe(Date.parse(instant));
    const freed = await until(() => desk.told.find(({ topic }) => topic === "Notices"));
    expect(freed.at).toBeGreaterThanOrEqual(Date.parse(instant));
    expect(freed.notice).toMatchObject({ event: "published", state: "accept-with-duties", turn: 2 });
    expect(freed.notice.article?.bodies?.[0]?.value).toContain("The ferry sailed again");
    await desk.quiet();
    expect(told("embargo").slice(1).sort()).toEqual([
      "2 Desk published accept-with-duties",
      "2 Notices published accept-with-duties",
    ]);
  });

  it("a kill withdraws what was published, on both topics and without its words", async () => {
    await drop("killed", {});
    await drop("killed.kill", kill);
    expect(told("killed").sort()).toEqual([
      "1 Notices published accept-with-duties",
      "2 Desk withdrawn withdraw",
      "2 Notices withdrawn withdraw",
    ]);
    const withdrawals = desk.told.filter(({ notice }) => notice.event === "withdrawn");
    expect(JSON.stringify(withdrawals)).not.toMatch(/Ferry sails|ferry sailed/);
  });

  it("a kill that comes before its story keeps it from subscribers", async () => {
    await drop("early.kill", kill);
    await drop("early", {});
    expect(told("early").filter((line) => line.includes("Notices"))).toEqual([]);
    const [head] = (await desk.heads()).filter(({ uri }) => uri === "urn:coast:early");
    expect(head?.state).not.toMatch(/^accept/);
  });

  it("a usable version after a kill waits for a person", async () => {
    await drop("risen", {});
    await drop("risen.kill", kill);
    await drop("risen.again", { version: "3", versionCreated: "2026-03-01T10:00:00Z" });
    expect(told("risen").filter((line) => / (published|updated) /.test(line))).toEqual([
      "1 Notices published accept-with-duties",
    ]);
    const [head] = (await desk.heads()).filter(({ uri }) => uri === "urn:coast:risen");
    expect(head?.state).not.toMatch(/^accept/);
  });
});
