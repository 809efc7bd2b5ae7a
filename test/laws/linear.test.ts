import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { ONE_EACH } from "./carriers.ts";

/** With the project's policies, so that their own patterns are looked for as well. */
const policies = bundledPolicies();
const delivery = { key: "in/x/copy", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };

/** Signs of a text at its full length; half of it is what it is compared with. */
const LENGTH = 30_000;
/** What twice the text may cost more, where linear work costs twice and quadratic work four times. */
const MOST = 3.4;
/** Below this much of the processor's time a ratio tells of the machine, not of the work. */
const NOISE_MS = 60;
const RUNS = 3;
/** A ratio over the most is taken again: the collector's and other threads' time counts too, and is there now and then. */
const LOOKS = 3;

/** Beginnings of what patterns look for, over and over and never ended. */
const PUMPS = [
  "a",
  " ",
  "\u00a0",
  "a ",
  "\n",
  "\t",
  "-",
  "- ",
  "—",
  ".",
  ". ",
  "/",
  "|",
  "(",
  ")",
  "[",
  "<",
  ">",
  "&",
  '"',
  "“",
  "'",
  ":",
  ";",
  ",",
  "=",
  "_",
  "#",
  "*",
  "@",
  "1",
  "1 ",
  "12:",
  "2026-",
  "By ",
  "By A B and ",
  "A/B/",
  "a@b.",
  "https://a.b/",
  "www.",
  "© ",
  "(c) 2026 ",
  "Copyright ",
  "All rights reserved ",
  "may not be published, ",
  "no part of ",
  "without ",
  "permission of the ",
  "EMBARGO ",
  "embargoed until ",
  "this story is ",
  "do not use or ",
  "no use in ",
  "world rights except ",
  "republish for a fee, ",
  "the publisher permission to ",
  "not before ",
  "0600 GMT ",
  "6 a.m. on ",
  "Monday ",
  "January 1, ",
  "1. Januar ",
  "KILL ",
  "kill ",
  "withdraw ",
  "Please delete ",
  "CORRECTION: ",
  "Eds: ",
  "(Eds: ",
  "EDITOR'S NOTE ",
  "REFILE ",
  "1ST LEAD ",
  "not for publication ",
  "Notes to editors ",
  "out ",
  "UK OUT ",
  "NO SALES ",
  "For information about ",
  "republish ",
  "licence ",
  "CC BY ",
  "Creative Commons ",
  "Photo: ",
  "AFP/",
  "Reuters/A B ",
  "Read more ",
  "Cookies ",
  "SALTMERE (",
  "SALTMERE, Tarn (",
  "Dr. ",
  "A. ",
  "é",
  "\u0301",
  "𝒳",
  "م",
  "記",
] as const;

const texts = (pump: string, length: number): string => pump.repeat(Math.ceil(length / pump.length));

async function cost(copy: string): Promise<number> {
  const bytes = Buffer.from(copy);
  const before = process.cpuUsage();
  await readCopy(bytes, delivery, policies);
  return process.cpuUsage(before).user / 1000;
}
async function leastCost(copy: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) least = Math.min(least, await cost(copy));
  return least;
}

/** How many times as much twice the text costs, of several looks the least; asked only of what costs anything. */
async function growth(copyOf: (text: string) => string, pump: string): Promise<number> {
  const whole = copyOf(texts(pump, LENGTH));
  if ((await cost(whole)) < NOISE_MS) return 0;
  let ratio = Number.POSITIVE_INFINITY;
  for (let look = 0; look < LOOKS && ratio > MOST; look += 1) {
    const least = await leastCost(whole);
    const half = await leastCost(copyOf(texts(pump, LENGTH / 2)));
    ratio = least < NOISE_MS ? 0 : Math.min(ratio, least / half);
  }
  return ratio;
}

const PLACES: Readonly<Record<string, (carry: (headline: string, body: string) => string, text: string) => string>> = {
  "a headline and one paragraph": (carry, text) => carry(`Bell ${text}`, `<p>${text}</p>`),
  "a paragraph each": (carry, text) => carry("Bell", `<p>${text.replace(/.{40}/gsu, "$&</p>\n\n<p>")}</p>`),
};

describe.each(ONE_EACH)("the work of reading $format grows as the text does", ({ of }) => {
  it.each(Object.keys(PLACES))(
    "in %s",
    async (place) => {
      const copyOf = (text: string): string => PLACES[place]?.(of, text) ?? "";
      const steep: [string, number][] = [];
      for (const pump of PUMPS) {
        const ratio = await growth(copyOf, pump);
        if (ratio > MOST) steep.push([pump, ratio]);
      }
      expect(steep).toEqual([]);
    },
    300_000,
  );
});
