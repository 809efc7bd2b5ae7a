import { sha256 } from "../../../shared/story/sha256.ts";

/** One file in so many is looked at, so that the tests stay short; the same ones each time. */
const ONE_IN = 16;

/** Whether a corpus file is in the sample; `npm run test:corpus` takes all of them. */
export function isSampled(file: string): boolean {
  return process.env.WHOLE_CORPUS === "1" || Number.parseInt(sha256(file).slice(0, 4), 16) % ONE_IN === 0;
}
