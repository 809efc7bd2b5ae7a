import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

const SOON_MS = 24 * 3_600_000;

/** RGT-313: the licence of a part ends within a day. */
export const windowClosing: Rule = ({ parts, desk }) =>
  parts.flatMap(({ name, rights: { validUntil } }) => {
    if (!validUntil || !isAfter(validUntil, desk.now)) return [];
    if (Date.parse(validUntil) - Date.parse(desk.now) >= SOON_MS) return [];
    return [{ part: name, evidence: [], args: { end: validUntil } }];
  });
