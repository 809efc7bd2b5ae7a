import type { WriteStream } from "node:tty";

const BAR = 30;
/** Fewer files are done before a bar is read. */
const MANY = 20;

/** Draws how many of `total` files are done, where `stream` is a terminal and there are many. The result is called for each. */
export function progress(total: number, stream: WriteStream): () => void {
  let done = 0;
  if (!stream.isTTY || total < MANY) return () => {};
  return () => {
    done += 1;
    const full = Math.floor((done / total) * BAR);
    stream.write(`\r[${"#".repeat(full)}${" ".repeat(BAR - full)}] ${done}/${total}${done === total ? "\n" : ""}`);
  };
}
