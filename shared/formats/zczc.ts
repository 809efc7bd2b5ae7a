import { loadedOnce } from "../loaded-once.ts";
import type { Format } from "./format.ts";

const reader = loadedOnce(() => import("./zczc/read-zczc.ts"));

/** The start of message of the telegraph services (ITU-T F.1), alone on its line or before the service's name. */
const START = /^[\s\0]{0,200}ZCZC(?: [A-Z]{2,4}\d{0,4})?[ \t]*(?:\r\n?|\n)/;

/** Telegraph messages from `ZCZC` to `NNNN`, with the desk's fields each on a line behind a sign. */
export const zczc: Format = {
  name: "zczc",
  title: "Telegraph messages from ZCZC to NNNN",
  claims: ({ text }) => START.test(text.slice(0, 300)),
  read: async (copy) => (await reader()).readZczc(copy),
};
