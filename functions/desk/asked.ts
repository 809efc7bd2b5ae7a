import { readTime } from "../../shared/time/wire-time.ts";
import { Refusal } from "./refusal.ts";

/** What was asked of a command. Every reader throws `Refusal`, naming the option, on a value that cannot be meant. */
export interface Asked {
  args: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** One of some words. */
  word<T extends string>(name: string, words: readonly T[]): T | undefined;
  /** A whole number from 1 to `most`. */
  count(name: string, otherwise: number, most: number): number;
  /** A day in UTC: `2026-03-01`. */
  day(name: string): string | undefined;
  /** An instant with its offset, in UTC. */
  instant(name: string): string | undefined;
}

/** What was asked, from values as `parseArgs` gives them. */
export function askedOf(args: readonly string[], values: Readonly<Record<string, unknown>>): Asked {
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (typeof value !== "string") return undefined;
    if (value.trim() === "") throw new Refusal(`--${name} needs a value.`);
    return value;
  };
  return {
    args,
    text,
    flag: (name) => values[name] === true,
    word(name, words) {
      const value = text(name);
      const known = words.find((word) => word === value);
      if (value !== undefined && known === undefined) {
        throw new Refusal(`--${name} takes one of ${words.join(", ")}; got "${value}".`);
      }
      return known;
    },
    count(name, otherwise, most) {
      const value = text(name);
      if (value === undefined) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
      if (number < 1 || number > most) {
        throw new Refusal(`--${name} takes a whole number from 1 to ${most}; got "${value}".`);
      }
      return number;
    },
    day(name) {
      const value = text(name);
      if (value !== undefined && !isDay(value)) {
        throw new Refusal(`--${name} takes a day such as 2026-03-01; got "${value}".`);
      }
      return value;
    },
    instant(name) {
      const value = text(name);
      return value === undefined ? undefined : instantOf(`--${name}`, value);
    },
  };
}

/** An instant with its offset, in UTC; `place` names where it was given. */
export function instantOf(place: string, value: string): string {
  const time = readTime(value);
  if (time?.kind !== "instant") {
    throw new Refusal(`${place} takes an instant with its offset, such as 2026-03-01T09:00:00Z; got "${value}".`);
  }
  return new Date(time.instant).toISOString();
}

/** Whether a text names a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
