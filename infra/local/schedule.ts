import type { Running } from "./queue-poller.ts";

/**
 * Calls `fire` once in every period, at a moment of it that chance picks: a schedule of EventBridge fires anywhere in
 * its minute, so that two runs lie up to two periods apart. `everyMs` is the period on this machine's clock.
 */
export function runSchedule(everyMs: number, fire: () => void, random: () => number = Math.random): Running {
  let begins = Date.now();
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    const at = begins + random() * everyMs;
    timer = setTimeout(
      () => {
        fire();
        begins += everyMs;
        plan();
      },
      Math.max(0, at - Date.now()),
    );
  };
  plan();
  return {
    async stop() {
      clearTimeout(timer);
    },
  };
}
