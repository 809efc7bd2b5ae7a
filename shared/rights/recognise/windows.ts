import { MAX_LINE } from "./recogniser.ts";

/** Characters that two windows share: no sentence of terms is longer. */
const OVERLAP = 1000;

/** A text in pieces of at most `MAX_LINE` characters that overlap, so that the end of one without breaks is not missed. */
export function windowsOf(text: string): { at: number; piece: string }[] {
  const pieces = [{ at: 0, piece: text.slice(0, MAX_LINE) }];
  for (let at = MAX_LINE - OVERLAP; at + OVERLAP < text.length; at += MAX_LINE - OVERLAP) {
    pieces.push({ at, piece: text.slice(at, at + MAX_LINE) });
  }
  return pieces;
}
