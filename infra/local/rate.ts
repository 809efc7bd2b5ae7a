const SECONDS: Record<string, number> = { minute: 60, minutes: 60, hour: 3600, hours: 3600, day: 86_400, days: 86_400 };

/** The period of an expression such as `rate(5 minutes)`, in seconds; `undefined` for `cron(...)` and `at(...)`. */
export function everySeconds(expression: string): number | undefined {
  const [, count, unit = ""] = /^rate\((\d+) (\w+)\)$/.exec(expression) ?? [];
  const seconds = SECONDS[unit];
  return count === undefined || seconds === undefined ? undefined : Number(count) * seconds;
}
