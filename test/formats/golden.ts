import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFormat } from "../../shared/formats/read-format.ts";

export const FIXTURES = join(import.meta.dirname, "../fixtures");

/** The samples of a format that have, or are to have, a golden reading beside them. */
export function samplesOf(format: string): string[] {
  return readdirSync(join(FIXTURES, format))
    .filter((name) => !/\.(?:golden|reading|rights)\.json$/.test(name))
    .sort();
}

/** A sample's reading and the golden one; `UPDATE_GOLDEN=1` writes it anew, to be reviewed like code. */
export async function golden(format: string, name: string): Promise<{ read: unknown; expected: unknown }> {
  const path = join(FIXTURES, format, name);
  const { items, problems } = await readFormat(readFileSync(path));
  const read: unknown = JSON.parse(JSON.stringify({ items, problems }));
  const goldenPath = `${path.replace(/\.\w+$/, "")}.reading.golden.json`;
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(goldenPath, `${JSON.stringify(read, null, 1)}\n`);
  if (!existsSync(goldenPath)) return { read, expected: `no golden reading at ${goldenPath}` };
  return { read, expected: JSON.parse(readFileSync(goldenPath, "utf8")) };
}
