import { parseArgs } from "node:util";
import { runStorm } from "./run-storm.ts";

const HELP = `Usage: npm run storm -- [--files N] [--restarts N] [--faults SHARE] [--seed N] [--speed N] [--json]

Drops files of mixed formats into the local stack while its functions are killed, its services throttle and fail, and
the stack itself is killed with -9 and started again on its data. In the end every object must be accounted for, every
story stand at its right version, and a subscriber that drops duplicates hold exactly what it may.

  --files N       files (default 20000): 10% duplicates, 5% broken, revisions and kills in any order
  --restarts N    times that the stack is killed (default 4)
  --faults SHARE  share of the functions' calls that fail (default 0.03)
  --seed N        of all randomness; printed, so that a storm that failed can be run again
  --speed N       how much faster than the clock its queues and schedules go (default 20)
  --json          print one JSON object and nothing else
  --help          print this

Exit codes: 0 all is as it must be, 1 something is not, 2 wrong usage.
`;
const MOST_SHOWN = 20;

function numberOf(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(value) || value < 0) throw new TypeError(`"${text}" is no number from 0.`);
  return value;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      files: { type: "string" },
      restarts: { type: "string" },
      faults: { type: "string" },
      seed: { type: "string" },
      speed: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const seed = numberOf(values.seed, Math.floor(Math.random() * 2 ** 31));
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  say(`seed ${seed}`);
  const result = await runStorm({
    files: numberOf(values.files, 20_000),
    restarts: numberOf(values.restarts, 4),
    faults: numberOf(values.faults, 0.03),
    seed,
    ...(values.speed === undefined ? {} : { speed: numberOf(values.speed, 0) }),
    say,
  });
  const { wrong, ...figures } = result;
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(
      Object.entries(figures)
        .map(([name, figure]) => `${name}: ${figure}`)
        .join("\n"),
    );
    console.log(
      wrong.length === 0 ? "all is as it must be" : `${wrong.length} wrong:\n${wrong.slice(0, MOST_SHOWN).join("\n")}`,
    );
  }
  return wrong.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof TypeError;
  process.stderr.write(isUsage ? `${error.message}\n\n${HELP}` : `${(error as Error).stack}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
