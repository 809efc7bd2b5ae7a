import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FileOutcome } from "../../infra/local/drop/file-outcome.ts";
import { filesToDrop } from "../../infra/local/drop/files-to-drop.ts";
import { outcomeLines } from "../../infra/local/drop/outcome-lines.ts";
import { readStartOptions } from "../../infra/local/drop/start-options.ts";
import { sourceHash } from "../../infra/local/source-hash.ts";
import { synthesized } from "../../infra/local/synthesized.ts";
import { freshDirectory, until } from "./small-stack.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SAMPLE = join(ROOT, "test", "fixtures", "web-page-text", "harbour-ledger.txt");

/** Fails the process when it connects to anything but this machine. */
const GUARD = `import { allowLoopbackOnly } from ${JSON.stringify(join(ROOT, "infra", "local", "loopback-only.ts"))}; allowLoopbackOnly();`;

async function start(
  args: readonly string[],
  whileRunning?: (stdout: () => string, interrupt: () => void) => Promise<void>,
) {
  const guard = join(freshDirectory(), "guard.mjs");
  writeFileSync(guard, GUARD);
  const child = spawn(process.execPath, ["--import", guard, join(ROOT, "bin", "start.ts"), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk) => {
      printed[name] += chunk;
    });
  }
  const gone = once(child, "close");
  try {
    await whileRunning?.(
      () => printed.stdout,
      () => void child.kill("SIGINT"),
    );
    const [code] = await gone;
    return {
      code,
      ...printed,
      outcomes: () =>
        printed.stdout
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as FileOutcome),
    };
  } finally {
    child.kill("SIGKILL");
  }
}

describe("the arguments of npm start", () => {
  it("have defaults", () => {
    expect(readStartOptions([])).toEqual({
      options: { files: [], once: false, json: false, logs: false, heartbeat: false, port: 4566, speed: 1 },
    });
  });
  it("are read", () => {
    const args = [
      "a.txt",
      "--once",
      "--json",
      "--port",
      "0",
      "--data",
      "d",
      "--speed",
      "10",
      "--policies",
      "p",
      "--logs",
      "--heartbeat",
      "b",
    ];
    expect(readStartOptions(args)).toEqual({
      options: {
        files: ["a.txt", "b"],
        once: true,
        json: true,
        logs: true,
        heartbeat: true,
        port: 0,
        data: "d",
        speed: 10,
        policies: "p",
      },
    });
    expect(readStartOptions(["--help", "--port", "x"])).toEqual({ help: true });
  });
  it.each([
    [["--frob"], /^Unknown option '--frob'\. See npm start -- --help\.$/],
    [["--port", "seven"], /--port takes a number from 0 to 65535, not seven/],
    [["--port", "70000"], /--port takes/],
    [["--port", "1.5"], /--port takes/],
    [["--speed", "0"], /--speed takes a number from 1/],
    [["--port"], /port/],
  ])("%j are refused with a sentence", (args, sentence) => {
    expect(readStartOptions(args)).toEqual({ wrong: expect.stringMatching(sentence) });
  });
});

describe("the files that are dropped", () => {
  const folder = freshDirectory();
  beforeAll(() => {
    mkdirSync(join(folder, "mee", "deep"), { recursive: true });
    for (const file of ["b.txt", "mee/x.txt", "mee/deep/y.txt", ".hidden"]) writeFileSync(join(folder, file), "copy");
  });
  it("have keys by their place in the folder", () => {
    expect(filesToDrop([folder])).toEqual({
      files: [
        { file: join(folder, "b.txt"), key: "in/b.txt" },
        { file: join(folder, "mee", "deep", "y.txt"), key: "in/mee/deep/y.txt" },
        { file: join(folder, "mee", "x.txt"), key: "in/mee/x.txt" },
      ],
    });
    const file = join(folder, "mee", "x.txt");
    expect(filesToDrop([file])).toEqual({ files: [{ file, key: "in/x.txt" }] });
  });
  it("must be there", () => {
    expect(filesToDrop([join(folder, "none")])).toEqual({
      wrong: `There is no file or directory ${join(folder, "none")}.`,
    });
    const empty = freshDirectory();
    expect(filesToDrop([empty])).toEqual({ wrong: `There are no files in ${empty}.` });
  });
});

describe("the table of outcomes", () => {
  it("has a row an item with its gravest finding in words, and says what to do about problems", () => {
    const notice = { topic: "Desk", event: "decided", state: "hold", uri: "u", turn: 1, id: "i#1" };
    const item = { uri: "u", revision: "1", state: "hold", findings: ["RGT-302", "RGT-401", "RGT-401"] };
    const problem = { code: "EMPTY_FILE", message: "Send it again." };
    const outcomes: FileOutcome[] = [
      { file: "a.txt", key: "in/a.txt", items: [item], notices: [notice], problems: [], millis: 1 },
      { file: "b.txt", key: "in/b.txt", items: [], notices: [], problems: [problem], millis: 1 },
      { file: "c.txt", key: "in/c.txt", items: [{ ...item, findings: [] }], notices: [], problems: [], millis: 1 },
    ];
    expect(outcomeLines(outcomes)).toEqual([
      "file   state    why                             announced",
      "a.txt  hold     RGT-302 embargo indefinite, +2  decided on Desk",
      "b.txt  refused  EMPTY_FILE                      nothing",
      "c.txt  hold     no finding                      nothing",
      "b.txt: Send it again.",
    ]);
  });

  it("says once that a file was refused in part, and not more of it than a screen holds", () => {
    const item = { uri: "u", revision: "1", state: "accept", findings: [] };
    const problems = Array.from({ length: 9 }, (_, at) => ({
      code: "FIELD_INVALID",
      message: `Field ${at} is wrong.`,
    }));
    const outcome = { file: "a.json", key: "in/a.json", items: [item], notices: [], problems, millis: 1 };
    const lines = outcomeLines([outcome]);
    expect(lines.filter((line) => line.includes("refused in part"))).toEqual([
      "a.json  refused in part  FIELD_INVALID  nothing",
    ]);
    expect(lines.slice(3)).toEqual([
      ...[0, 1, 2, 3, 4].map((at) => `a.json: Field ${at} is wrong.`),
      "a.json: and 4 more; --json lists them all.",
    ]);
  });
});

describe("a synthesized stack", () => {
  it("is another one when a source changes", () => {
    const root = freshDirectory();
    mkdirSync(join(root, "shared"));
    writeFileSync(join(root, "shared", "a.ts"), "1");
    const before = sourceHash(root);
    expect(sourceHash(root)).toBe(before);
    writeFileSync(join(root, "shared", "a.ts"), "2");
    const changed = sourceHash(root);
    writeFileSync(join(root, "shared", "b.ts"), "");
    expect(new Set([before, changed, sourceHash(root), sourceHash(root, [join(root, "shared")])]).size).toBe(4);
  });
});

describe("npm start", () => {
  // Made once; what follows finds it. Whether it had to be made is no promise here: others may have made it.
  beforeAll(async () => {
    await synthesized({ root: ROOT, stage: "dev" });
  });

  it("drops the sample, tells its outcome as JSON and calls nobody", async () => {
    const { code, outcomes, stderr } = await start(["--once", "--json", "--port", "0"]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const [outcome, ...more] = outcomes();
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({
      file: join("test", "fixtures", "web-page-text", "harbour-ledger.txt"),
      key: "in/example/harbour-ledger.txt",
      items: [{ revision: "1", state: "licence-required" }],
      notices: [{ topic: "Desk", event: "decided", state: "licence-required", turn: 1 }],
      problems: [],
    });
    expect(outcome?.notices[0]?.uri).toBe(outcome?.items[0]?.uri);
  });

  it("tells of each file, whatever it is, and announces the same copy once", async () => {
    const folder = freshDirectory();
    mkdirSync(join(folder, "harbour ledger+ü 100%"));
    copyFileSync(SAMPLE, join(folder, "harbour ledger+ü 100%", "a.txt"));
    copyFileSync(SAMPLE, join(folder, "again.txt"));
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "broken.json"), '{"uri":');
    const { code, outcomes } = await start([folder, "--once", "--json", "--port", "0"]);
    expect(code).toBe(1);
    const byKey = new Map(outcomes().map((outcome) => [outcome.key, outcome]));
    expect([...byKey.keys()].sort()).toEqual([
      "in/again.txt",
      "in/broken.json",
      "in/empty.txt",
      "in/harbour ledger+ü 100%/a.txt",
    ]);
    expect(byKey.get("in/empty.txt")?.problems).toMatchObject([{ code: "EMPTY_FILE" }]);
    expect(byKey.get("in/broken.json")?.problems).toMatchObject([{ code: "JSON_BROKEN" }]);
    const twins = [byKey.get("in/again.txt"), byKey.get("in/harbour ledger+ü 100%/a.txt")];
    expect(twins[0]?.items).toEqual(twins[1]?.items);
    expect(twins.flatMap((twin) => twin?.notices ?? [])).toHaveLength(1);
  });

  it("keeps what it knows in its directory", async () => {
    const data = join(freshDirectory(), "data");
    const first = await start(["--once", "--json", "--port", "0", "--data", data]);
    const second = await start(["--once", "--json", "--port", "0", "--data", data]);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.outcomes()[0]?.notices).toHaveLength(1);
    expect(second.outcomes()[0]).toMatchObject({ items: first.outcomes()[0]?.items, notices: [] });
  });

  it("says how to drop one's own, and ends on Ctrl-C", async () => {
    const { code, stdout, stderr } = await start(["--port", "0"], async (printed, interrupt) => {
      await until(() => printed().includes("Ctrl-C ends it.") || undefined);
      interrupt();
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Ready at http:\/\/127\.0\.0\.1:\d+$/m);
    expect(stdout).toMatch(/harbour-ledger\.txt +licence-required +RGT-\d/);
    expect(stdout).toMatch(/aws --endpoint-url http:\/\/127\.0\.0\.1:\d+ s3 cp/);
    expect(stderr).toBe("Stopped.\n");
  });

  it("refuses a port that is in use, a missing file and an unknown option", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const taken = await start(["--once", "--port", String(port)]);
    server.close();
    expect(taken).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(`Port ${port} is in use.`) });
    expect(await start(["none.txt"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "There is no file or directory none.txt.\n",
    });
    expect(await start(["--frob"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "Unknown option '--frob'. See npm start -- --help.\n",
    });
    const help = await start(["--help"]);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining("Usage: npm start") });
  });
});
