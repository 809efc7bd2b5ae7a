import { benchProcesses, procText } from "./processes.ts";

/** Linux counts processor time in hundredths of a second, whatever its clock (`man 5 proc`, `USER_HZ`). */
const MS_A_TICK = 10;
const LOOP = 30_000_000;

/** Milliseconds that processors have spent on this process and on its children, by what they run; only where /proc tells it. */
export function processorTime(): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { pid, role } of benchProcesses()) {
    const stat = procText(`${pid}/stat`);
    // The name of the program may hold anything; what follows its last bracket does not.
    const [user = Number.NaN, system = Number.NaN] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13)
      .map(Number);
    if (!Number.isNaN(user + system)) times[role] = (times[role] ?? 0) + (user + system) * MS_A_TICK;
  }
  return times;
}

/** Milliseconds of a processor for a loop that is always the same: what other times are measured by on another machine, or on this one when it is busy. */
export function loopTime(): number {
  const before = process.cpuUsage();
  let sum = 0;
  for (let at = 0; at < LOOP; at += 1) sum = (sum * 31 + at) | 0;
  const { user, system } = process.cpuUsage(before);
  // The sum is looked at, so that the loop is not left out.
  return sum === LOOP ? Number.NaN : (user + system) / 1000;
}
