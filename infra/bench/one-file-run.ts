import { readFileSync } from "node:fs";

/** What reading one file took in a process that read nothing before. */
export interface OneFileRun {
  /** Milliseconds of the processor from bytes to records, what the format loads when copy comes among them. */
  ms: number;
  /** The most memory that the process held, Node's own among it. */
  peakMb: number;
}

const spentMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function run(copyFile: string, policyFile: string): Promise<OneFileRun> {
  const bytes = readFileSync(copyFile);
  const policies = JSON.parse(readFileSync(policyFile, "utf8"));
  const { readFiles } = await import("../../shared/read-files.ts");
  const delivery = { key: "in/bench/copy", receivedAt: "2026-03-01T09:00:00Z", metadata: {} };
  const start = spentMs();
  for await (const { readings } of readFiles(bytes, delivery, policies)) JSON.stringify(readings);
  return { ms: spentMs() - start, peakMb: process.resourceUsage().maxRSS / 1024 };
}

const [copyFile = "", policyFile = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await run(copyFile, policyFile)));
