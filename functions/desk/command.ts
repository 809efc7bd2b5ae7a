import type { Answer, Proposal } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { World } from "./world.ts";

/** One command of the desk. */
export interface Command {
  name: string;
  /** Its arguments and options as its help shows them. */
  usage: string;
  /** One line of what it does. */
  does: string;
  /** Its own options; those that all share are not among them. */
  options: Readonly<Record<string, "text" | "flag">>;
  /** How many arguments it takes, least and most. */
  takes: readonly [least: number, most: number];
  /** It makes a file for spreadsheets as well. */
  makesCsv?: true;
  /** Reads, and says what it found or what it would change. Throws `Refusal` on wrong input, before anything is changed. */
  run(world: World, asked: Asked): Promise<Answer | Proposal>;
}
