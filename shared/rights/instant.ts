const DAY_MS = 86_400_000;

/** One spelling for each instant, UTC to the second where it has no fraction: equal instants are equal text. */
export function canonicalInstant(at: string | number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}

/** Whether text is an instant that can be compared: RFC 3339 with its offset. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** Whether an instant lies after another. */
export function isAfter(a: string, b: string): boolean {
  return Date.parse(a) > Date.parse(b);
}

/** The later of two instants; null stands for none. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** The earlier of two instants; null stands for none. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b) < Date.parse(a) ? b : a;
}

/** 00:00Z of the day after a calendar day: when something that holds "until" that day has ended. */
export function dayAfter(day: string): string {
  return canonicalInstant(Date.parse(`${day}T00:00:00Z`) + DAY_MS);
}

/** Whole days from one instant to another, rounded down; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
