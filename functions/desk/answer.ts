import type { Author } from "../story/give-directive.ts";

/** A table for people. Cells are shown as they are but for what would move a terminal's cursor. */
export interface Table {
  title?: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Said in place of a table without rows. */
  none?: string;
}

/** What a command found. */
export interface Answer {
  tables: Table[];
  /** Sentences under the tables. */
  says?: string[];
  /** The same for machines. */
  json: unknown;
  /** The same as a file for spreadsheets, where the command makes one. */
  csv?: Table;
  /** What came of it, in a sentence that the audit keeps. */
  came?: string;
  /** Something is not as it should be: the command ends with 1. */
  isLacking?: boolean;
}

/** What a command would change, before it does: nothing happens until `act` is called. */
export interface Proposal {
  /** The blast radius: what is touched, and what becomes of it. */
  radius: Table[];
  /** One sentence of what would be done, without its question mark: "Sends 12 files to be read again". */
  does: string;
  /** What the audit says was touched: uris, keys, a queue; the first hundred of them. */
  touches: readonly string[];
  /** How many those are in all. None: there is nothing to do, and nothing is asked. */
  count: number;
  act(author: Author): Promise<Answer>;
}
