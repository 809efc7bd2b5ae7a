import { readdirSync, readFileSync } from "node:fs";

/** A process of the bench: this one, or that of a function. */
export interface BenchProcess {
  pid: string;
  role: string;
}

/** This process and its children, by what they run; only where /proc tells it. */
export function benchProcesses(): BenchProcess[] {
  return listed().flatMap((pid) => {
    if (Number(pid) === process.pid) return [{ pid, role: "emulators and client" }];
    const parent = Number(/^PPid:\s+(\d+)/m.exec(procText(`${pid}/status`))?.[1]);
    const name = /AWS_LAMBDA_FUNCTION_NAME=[^\0]*?-?(Ingest|Announce|Sweep|Release)/i.exec(procText(`${pid}/environ`));
    return parent === process.pid && name?.[1] ? [{ pid, role: name[1].toLowerCase() }] : [];
  });
}

/** A file under /proc; nothing where it is gone. */
export function procText(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, "utf8");
  } catch {
    return "";
  }
}

function listed(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
