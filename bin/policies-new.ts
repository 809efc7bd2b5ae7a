import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyFiles } from "../infra/policy-files.ts";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import { sayPolicyProblem } from "../shared/rights/policy/say-policy-problem.ts";
import { newPolicyText } from "./new-policy-text.ts";
import type { Outcome } from "./policies.ts";
import type { PoliciesOptions } from "./policies-options.ts";

/** Writes a commented policy for a supplier beside those in use; refuses one that would not go with them. */
export function writePolicy({ names: [name = ""], from, trust, now }: PoliciesOptions): Outcome {
  const found = policyFiles(from);
  if (!found) return { wrong: `There is no directory of policies at ${from}.` };
  const id = idOf(name);
  if (!/^[a-z0-9][a-z0-9-]{1,63}$/.test(id)) return { wrong: `"${name}" has no letters that an id could be made of.` };
  const file = `${id}.yaml`;
  if (found.files.some((one) => one.name === file)) {
    console.error(`${join(from, file)} is there already.`);
    return { isRefused: true };
  }
  const text = newPolicyText({ id, name, trust, today: (now ?? new Date().toISOString()).slice(0, 10) });
  const clashes = compilePolicies([...found.files, { name: file, text }]).problems.filter(
    (problem) => problem.file === file && problem.severity === "error",
  );
  if (clashes.length > 0) {
    console.error(["It would not go with the policies in use:", ...clashes.map(sayPolicyProblem)].join("\n"));
    return { isRefused: true };
  }
  const path = join(from, file);
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(code === "EEXIST" ? `${path} is there already.` : `${path} cannot be written (${code}).`);
    return { isRefused: true };
  }
  console.log(`Wrote ${path}. Copy under in/${id}/ is theirs, and waits as licence-required. Now fill in:
  party.uri, match.host  where they publish
  license                the licence of their terms, and where one applies for it
  grants                 what they allow, and what they ask for
  review                 where you read that, and when it is to be read again${
    trust === "contracted" ? "\n  agreements             your contract: its parts, its dates, what it settles" : ""
  }
Then: npm run policies -- lint, and npm run policies -- try before you deploy.`);
  return { isRefused: false };
}

/** Letters that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

function idOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øœæßłđðþı]/g, (letter) => LETTERS[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64);
}
