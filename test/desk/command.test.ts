import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { ROOT, type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { coastItem } from "../story/sample-copy.ts";

const policies = housePolicies();
let desk: RunningDesk;
beforeAll(async () => {
  desk = await runningDesk({ policies });
  await desk.put("in/coast/ferry.json", coastItem());
  await desk.quiet();
});
afterAll(() => desk?.close());

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the command as a person or a machine does, without a terminal; the stack it asks lives in this process. */
function run(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_")));
  const child = spawn(process.execPath, ["bin/desk.ts", ...args], {
    cwd: ROOT,
    env: { ...own, AWS_EC2_METADATA_DISABLED: "true", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}
const here = (...args: string[]) => run([...args, "--endpoint", desk.stack.endpoint, "--policies", policies]);

describe("npm run desk", () => {
  it("finds the stack by AWS_ENDPOINT_URL, and gives tables to people and JSON to machines", async () => {
    const found = await run(["list", "--json"], { AWS_ENDPOINT_URL: desk.stack.endpoint });
    expect(found).toMatchObject({ status: 0 });
    expect(found.err).toMatch(
      /^The policies here are NOT those of Imprimatur-dev at http.*: name its own with --policies\.\n$/,
    );
    expect(JSON.parse(found.out)).toMatchObject({ stories: [] });
    const { out } = await here("list");
    expect(out).toMatch(
      /^decided +supplier +state +uri +headline\n.* coast-wire +accept-with-duties +urn:coast:ferry /,
    );
  });

  it("says what to do where there is no such stack", async () => {
    const { status, out, err } = await here("list", "--stage", "prod");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^There is no stack Imprimatur-prod at http.*\nStart the local stack \(npm start\)/);
  });

  it("shows the blast radius, and changes nothing without a reason, or where nobody can be asked", async () => {
    const unsaid = await here("withdraw", "urn:coast:ferry", "--yes");
    expect(unsaid).toMatchObject({ status: 2, out: "" });
    expect(unsaid.err).toMatch(
      /urn:coast:ferry +accept-with-duties +withdraw +that it is withdrawn\n[\s\S]*Say why with --why/,
    );
    const unasked = await here("withdraw", "urn:coast:ferry", "--why", "a test");
    expect(unasked).toMatchObject({ status: 2, out: "" });
    expect(unasked.err).toContain("Nobody can be asked here: give --yes to do it.");
    expect(await desk.heads()).toMatchObject([{ turn: 1, state: "accept-with-duties" }]);
    expect((await desk.rows()).filter(({ pk }) => pk.startsWith("AUDIT#"))).toEqual([]);
  });

  it("does it with --yes, and knows who did it and why", async () => {
    const done = await here("withdraw", "urn:coast:ferry", "--why", "a test", "--who", "Ada", "--yes", "--json");
    expect(done).toMatchObject({ status: 0 });
    expect(JSON.parse(done.out)).toMatchObject({ stories: [{ uri: "urn:coast:ferry", state: "withdraw" }] });
    const { out } = await here("audit");
    expect(out).toMatch(/ Ada +withdraw +Orders: withdraw, for urn:coast:ferry +a test +done +urn:coast:ferry$/m);
  });

  it("ends with 1 where something is not as it should be", async () => {
    const { objects } = desk.stack.emulators.stores;
    const store = Object.getPrototypeOf(objects) as typeof objects;
    const bucket = desk.stack.plan.outputs.InboxBucketName ?? "";
    store.putObject.call(objects, bucket, "in/coast/lost.json", Buffer.from("{}"), "application/json");
    const { status, out } = await here("reconcile");
    expect(status).toBe(1);
    expect(out).toMatch(/2 objects, 1 accounted for, 1 not\.\n/);
  });

  it("writes CSV where the command makes one, and says so where it does not", async () => {
    const { status, out } = await here("report", "usage", "--csv");
    expect(status).toBe(0);
    expect(out).toMatch(/^supplier,uri,.*\r\n(?:coast-wire,urn:coast:ferry,.*\r\n)?$/);
    const before = await desk.rows();
    const { status: refused, err } = await here("hold", "urn:coast:ferry", "--csv", "--yes", "--why", "a test");
    expect([refused, err]).toEqual([2, "hold makes no CSV. Use --json.\nSee npm run desk -- --help.\n"]);
    expect(await desk.rows()).toEqual(before);
  });
});
