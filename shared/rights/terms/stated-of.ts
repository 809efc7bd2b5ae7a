import type { Reading } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";

/** Which value is shown where several sources state one; every restriction counts, whoever states it. */
const PRECEDENCE: readonly Statement["source"][] = [
  "operator",
  "item-structured",
  "item-encoded",
  "sidecar",
  "object-metadata",
];

/** What is stated of the whole item in a field, the most trusted source first; blank values left out. */
export function statedOf({ statements }: Pick<Reading, "statements">, field: StatedField): Statement[] {
  return statements
    .filter((one) => one.field === field && !one.part && one.value.trim() !== "")
    .sort((a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source));
}
