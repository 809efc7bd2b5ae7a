import { deskOptions } from "../../bin/desk-options.ts";
import { deskWorld } from "../../bin/desk-world.ts";
import { readPolicies } from "../../bin/read-policies.ts";
import { stackPlace } from "../../bin/stack-place.ts";
import type { Answer, Proposal } from "../../functions/desk/answer.ts";
import { askedOf } from "../../functions/desk/asked.ts";
import { carryOut } from "../../functions/desk/carry-out.ts";
import type { World } from "../../functions/desk/world.ts";
import type { RunningDesk } from "../end-to-end/running-desk.ts";
import { type Recorded, recordedPlace } from "./recorded-calls.ts";

/** The desk's world over a running stack, found as the command finds it; `calls` gets what it asks of AWS. */
export async function worldOf(
  { stack }: Pick<RunningDesk, "stack">,
  policies: string,
  calls = new Set<Recorded>(),
): Promise<World> {
  const place = await stackPlace({
    stack: stack.plan.stack,
    endpoint: stack.endpoint,
    isCloud: false,
    environment: {},
  });
  if ("wrong" in place) throw new Error(place.wrong);
  const read = readPolicies(policies);
  if ("wrong" in read) throw new Error(read.wrong);
  return deskWorld(recordedPlace(place, calls), read.bundle);
}

/** What a command line finds, or proposes. */
export async function ask(world: World, ...line: string[]): Promise<Answer | Proposal> {
  const read = deskOptions(line);
  if (!("options" in read)) throw new Error(JSON.stringify(read));
  const { command, args, values } = read.options;
  return command.run(world, askedOf(args, values));
}

/** What a reading command finds. */
export async function answered(world: World, ...line: string[]): Promise<Answer> {
  const found = await ask(world, ...line);
  if ("act" in found) throw new Error(`"${line.join(" ")}" would change something`);
  return found;
}

/** What a changing command would touch, and what came of it. */
export async function ordered(world: World, ...line: string[]): Promise<{ proposal: Proposal; answer: Answer }> {
  const proposal = await ask(world, ...line);
  if (!("act" in proposal)) throw new Error(`"${line.join(" ")}" changes nothing`);
  const answer = await carryOut(world, line[0] ?? "", proposal, { who: "Ada at the desk", why: "a test" });
  return { proposal, answer };
}
