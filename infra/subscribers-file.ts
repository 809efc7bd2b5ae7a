import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSubscribers } from "../shared/subscribers/read-subscribers.ts";
import type { Subscriber } from "../shared/subscribers/subscriber.ts";
import { RefusedError } from "./refused-error.ts";

const FILE = join(import.meta.dirname, "subscribers.yaml");

/** The subscribers of a file. Throws `RefusedError`, naming every fault with its place, when one is wrong. */
export function subscribersFile(file: string = FILE): Subscriber[] {
  const path = resolve(file);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new RefusedError(`There is no file of subscribers at ${path} that can be read.`);
  }
  const read = readSubscribers(text);
  if ("subscribers" in read) return read.subscribers;
  const lines = read.problems.map(
    ({ where, message, expected, found, code }) =>
      `  ${path} ${where}: ${message} Expected ${expected}; found ${found}. (${code})`,
  );
  throw new RefusedError(["The subscribers cannot be taken:", ...lines].join("\n"));
}
