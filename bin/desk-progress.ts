import type { WriteStream } from "node:tty";
import type { World } from "../functions/desk/world.ts";

const BAR = 30;
/** Fewer steps are done before a bar is read. */
const MANY = 20;

/** Draws how much of long work is done, where `stream` is a terminal; without a total it counts. */
export function deskProgress(stream: WriteStream): World["progress"] {
  return (what, total) => {
    let done = 0;
    if (!stream.isTTY || (total !== undefined && total < MANY)) return () => {};
    return (more = 1) => {
      done += more;
      const full = total === undefined ? 0 : Math.floor((Math.min(done, total) / total) * BAR);
      const bar = total === undefined ? "" : `[${"#".repeat(full)}${" ".repeat(BAR - full)}] `;
      const end = total !== undefined && done >= total ? "\n" : "";
      stream.write(`\r${what} ${bar}${done}${total === undefined ? "" : `/${total}`}${end}`);
    };
  };
}
