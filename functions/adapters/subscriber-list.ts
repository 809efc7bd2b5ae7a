import { readFileSync } from "node:fs";
import { SUBSCRIBERS_FILE } from "../../shared/names.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";

/** The subscribers that lie beside the bundle: validated when the stack was synthesized, read once at the start. */
export function subscriberList(): Subscriber[] {
  return JSON.parse(readFileSync(new URL(SUBSCRIBERS_FILE, import.meta.url), "utf8")) as Subscriber[];
}
