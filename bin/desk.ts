import { userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import { callerArn } from "../functions/adapters/caller-arn.ts";
import type { Answer, Proposal } from "../functions/desk/answer.ts";
import { askedOf } from "../functions/desk/asked.ts";
import { carryOut } from "../functions/desk/carry-out.ts";
import { isDeployed } from "../functions/desk/give-orders.ts";
import { Refusal } from "../functions/desk/refusal.ts";
import type { World } from "../functions/desk/world.ts";
import { stageNamed } from "../infra/stages.ts";
import { answerText, tablesText } from "./answer-text.ts";
import { csvText } from "./csv-text.ts";
import { type DeskOptions, deskOptions } from "./desk-options.ts";
import { deskPolicies } from "./desk-policies.ts";
import { deskWorld } from "./desk-world.ts";
import { type Place, stackPlace } from "./stack-place.ts";

/** Exit codes of the command. */
const EXIT = { done: 0, lacking: 1, wrongUsage: 2 } as const;

const say = (line: string): void => console.error(line);

function print(answer: Answer, { form }: DeskOptions): number {
  if (form === "json") console.log(JSON.stringify(answer.json, undefined, 2));
  else if (form === "text") {
    const text = answerText(answer);
    if (text !== "") console.log(text);
  } else if (answer.csv) process.stdout.write(`${csvText(answer.csv)}\r\n`);
  return answer.isLacking ? EXIT.lacking : EXIT.done;
}

/** Whoever orders it: by name, else as AWS knows him, else the user of this machine. */
async function whoOf({ who }: DeskOptions, place: Place): Promise<string> {
  if (who !== undefined) return who;
  return place.isLocal ? userInfo().username : callerArn(place.query);
}

async function isConfirmed(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await asking.question(`${question}? [y/N] `)).trim());
  } finally {
    asking.close();
  }
}

/** Shows what would be touched, asks where somebody can answer, and does it. */
async function decided(proposal: Proposal, options: DeskOptions, world: World, place: Place): Promise<number> {
  const { radius, does, count } = proposal;
  if (radius.length > 0) say(`${tablesText(radius)}\n`);
  if (count === 0) {
    say("There is nothing to do.");
    return print({ tables: [], json: { count: 0 } }, options);
  }
  const { why = "", isSure } = options;
  if (why.trim() === "") throw new Refusal("Say why with --why: the audit keeps it.");
  if (!isSure && !process.stdin.isTTY) {
    throw new Refusal(`${does} in ${world.where}. Nobody can be asked here: give --yes to do it.`);
  }
  if (!isSure && !(await isConfirmed(`${does} in ${world.where}`))) {
    say("Nothing was changed.");
    return EXIT.lacking;
  }
  const author = { who: await whoOf(options, place), why };
  return print(await carryOut(world, options.command.name, proposal, author), options);
}

async function run(args: string[]): Promise<number> {
  const read = deskOptions(args);
  if ("help" in read) {
    console.log(read.help);
    return EXIT.done;
  }
  if ("wrong" in read) throw new Refusal(`${read.wrong}\nSee npm run desk -- --help.`);
  const { options } = read;
  const stack = `Imprimatur-${stageNamed(options.stage)}`;
  const { endpoint, isCloud } = options;
  const place = await stackPlace({ stack, isCloud, environment: process.env, ...(endpoint ? { endpoint } : {}) });
  if ("wrong" in place) throw new Refusal(place.wrong);
  const world = deskWorld(place, deskPolicies(options.policies));
  // Suppliers that the policies here do not name are in no list.
  if (!isDeployed(world)) say(`The policies here are NOT those of ${world.where}: name its own with --policies.`);
  const found = await options.command.run(world, askedOf(options.args, options.values));
  return "act" in found ? decided(found, options, world, place) : print(found, options);
}

// A reader such as `head` that closes its end early is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  if (error instanceof Refusal || error.name === "RefusedError") {
    say(error.message);
    process.exitCode = EXIT.wrongUsage;
  } else {
    // The world failed on the way: what was done stands in the audit.
    say(`${error.name}: ${error.message}`);
    process.exitCode = EXIT.lacking;
  }
}
