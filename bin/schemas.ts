import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { publishedSchemas } from "./published-schemas.ts";

const HELP = `Usage: node bin/schemas.ts [--check]

Writes the schemas of what Imprimatur publishes and reads into shared/schemas/.
  --check   write nothing; exit with 1 when a file is not what the code says
`;
const FOLDER = join(import.meta.dirname, "../shared/schemas");

function outdated(): string[] {
  return Object.entries(publishedSchemas()).flatMap(([name, text]) => {
    try {
      return readFileSync(join(FOLDER, name), "utf8") === text ? [] : [name];
    } catch {
      return [name];
    }
  });
}

function main(): number {
  const { values } = parseArgs({ options: { check: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.check) {
    const names = outdated();
    for (const name of names)
      console.error(`shared/schemas/${name} is not what the code says: run "node bin/schemas.ts"`);
    return names.length === 0 ? 0 : 1;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(publishedSchemas())) writeFileSync(join(FOLDER, name), text);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${HELP}`);
  process.exitCode = 2;
}
