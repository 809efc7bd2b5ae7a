import { readdirSync, readFileSync } from "node:fs";

/** Peak resident memory in MB of this process and of its children, by what they run; only where /proc tells it. */
export function peakMemory(): Record<string, number> {
  const peaks: Record<string, number> = {};
  for (const pid of processes()) {
    const status = read(`/proc/${pid}/status`);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
    const name = /AWS_LAMBDA_FUNCTION_NAME=[^\0]*?-?(Ingest|Announce|Sweep|Release)/i
      .exec(read(`/proc/${pid}/environ`))?.[1]
      ?.toLowerCase();
    const role = Number(pid) === process.pid ? "emulators and client" : parent === process.pid ? name : undefined;
    if (role && !Number.isNaN(peak)) peaks[role] = Math.max(peaks[role] ?? 0, Math.round(peak));
  }
  return peaks;
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
