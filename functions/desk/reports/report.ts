import type { Period } from "../heads-decided.ts";
import type { World } from "../world.ts";

/** What a report is asked of. */
export interface Reported extends Period {
  suppliers: readonly string[];
  /** How many days ahead it looks, where it looks ahead. */
  ahead: number;
}

/** One report: its columns, and its rows as they are found. A column that has no value is an empty text. */
export interface Report<Column extends string = string> {
  does: string;
  columns: readonly Column[];
  rows(world: World, asked: Reported): AsyncGenerator<Record<Column, string>>;
}
