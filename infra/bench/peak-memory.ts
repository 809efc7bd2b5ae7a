import { benchProcesses, procText } from "./processes.ts";

/** Peak resident memory in MB of this process and of its children, by what they run; only where /proc tells it. */
export function peakMemory(): Record<string, number> {
  const peaks: Record<string, number> = {};
  for (const { pid, role } of benchProcesses()) {
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(procText(`${pid}/status`))?.[1] ?? Number.NaN) / 1024;
    if (!Number.isNaN(peak)) peaks[role] = Math.max(peaks[role] ?? 0, Math.round(peak));
  }
  return peaks;
}
