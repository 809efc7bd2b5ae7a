import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const TOP_LEVEL = ["bin", "functions", "infra", "shared", "test"] as const;
const FUNCTIONS = ["ingest", "announce", "sweep", "release", "heartbeat"];

/**
 * Who may import what. A layer is the first row whose folder holds the file; `may` lists the folders and packages that
 * its files may import, type-only imports included. A file that no row holds fails the test, and so does a row that
 * holds nothing.
 */
const LAYERS: { name: string; holds: RegExp; may: RegExp[] }[] = [
  { name: "test", holds: /^test\//, may: [/./] },
  {
    name: "bin",
    holds: /^bin\//,
    may: [
      // A rule is explained by its own test case: an example that cannot go stale.
      /^test\/rights\/rule-cases/,
      /^bin\//,
      /^infra\//,
      /^functions\/(?:adapters|desk)\//,
      /^shared\//,
      /^node:/,
      /^aws-cdk-lib/,
      /^esbuild$/,
      /^@aws-sdk\//,
      /^valibot$/,
      /^@valibot\//,
    ],
  },
  {
    name: "local stack",
    holds: /^infra\/local\//,
    may: [/^infra\//, /^shared\//, /^node:/, /^@aws-sdk\//, /^fauxqs/, /^dynalite/, /^valibot$/, /^yaml$/],
  },
  {
    name: "bench",
    holds: /^infra\/bench\//,
    may: [/^infra\//, /^shared\//, /^node:/, /^@aws-sdk\//, /^esbuild$/],
  },
  {
    name: "infra",
    holds: /^infra\//,
    may: [
      /^infra\/(?!local\/|bench\/)/,
      /^shared\//,
      /^node:/,
      /^aws-cdk-lib/,
      /^constructs$/,
      /^cdk-nag$/,
      /^esbuild$/,
    ],
  },
  {
    name: "handlers",
    holds: /^functions\/\w+\/handler\.ts$/,
    may: [/^functions\//, /^shared\//, /^node:/, /^@aws-sdk\//, /^@aws-lambda-powertools\//, /^aws-lambda$/],
  },
  {
    name: "adapters",
    holds: /^functions\/adapters\//,
    may: [
      /^functions\/adapters\//,
      /^functions\/\w+\/ports\.ts$/,
      /^shared\//,
      /^node:/,
      /^@aws-sdk\//,
      /^@aws-lambda-powertools\//,
      /^@smithy\/signature-v4$/,
      /^valibot$/,
    ],
  },
  {
    name: "desk",
    holds: /^functions\/desk\//,
    may: [/^functions\/(?:desk|story)\//, /^shared\//, /^valibot$/],
  },
  { name: "story", holds: /^functions\/story\//, may: [/^functions\/story\//, /^shared\//] },
  ...FUNCTIONS.map((name) => ({
    name,
    holds: new RegExp(`^functions/${name}/`),
    may: [
      new RegExp(`^functions/${name}/`),
      /^functions\/story\//,
      /^shared\//,
      /^valibot$/,
      /^@aws-lambda-powertools\//,
      /^aws-lambda$/,
    ],
  })),
  {
    name: "mail",
    holds: /^shared\/formats\/rfc822\//,
    may: [/^shared\/(?!rights|story|notice|policies|read-)/, /^node:buffer$/, /^postal-mime$/],
  },
  {
    name: "formats",
    holds: /^shared\/formats\//,
    may: [/^shared\/(?!rights|story|notice|policies|read-)/, /^node:(buffer|crypto)$/, /^valibot$/],
  },
  {
    name: "policy files to bundle",
    holds: /^shared\/rights\/policy\//,
    may: [/^shared\/(?!formats|notice|read-)/, /^node:crypto$/, /^valibot$/, /^yaml$/],
  },
  {
    name: "archives",
    holds: /^shared\/archive\//,
    may: [
      /^shared\/(?:archive|bytes|copy)\//,
      /^shared\/(?:formats\/enclosed-file|names)\.ts$/,
      /^node:(?:buffer|zlib)$/,
      /^yauzl$/,
    ],
  },
  {
    name: "XML",
    holds: /^shared\/xml\//,
    may: [/^shared\/(?:xml|markup|copy)\//, /^saxes$/, /^htmlparser2$/],
  },
  {
    name: "pages",
    holds: /^shared\/page\//,
    may: [/^shared\/(?:page|markup|copy)\//, /^htmlparser2$/, /^linkedom\/worker$/, /^@mozilla\/readability$/],
  },
  { name: "shared", holds: /^shared\//, may: [/^shared\//, /^node:(buffer|crypto)$/, /^valibot$/, /^htmlparser2$/] },
];

const IMPORT =
  /^\s*(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** What a file imports: paths from the root for our own files, names for packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? "";
    return name.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
  });
}

function trespasses(file: string, imports: readonly string[]): string[] {
  const layer = LAYERS.find(({ holds }) => holds.test(file));
  if (!layer) return [`${file} is in no layer: give it a row in LAYERS`];
  return imports
    .filter((name) => !layer.may.some((allowed) => allowed.test(name)))
    .map((name) => `${file} (${layer.name}) may not import ${name}`);
}

const files = TOP_LEVEL.flatMap(filesUnder);

describe("who may import what", () => {
  it("holds for every file", () => {
    expect(files.flatMap((file) => trespasses(file, importsOf(file)))).toEqual([]);
  });

  it("has no layer without files", () => {
    const empty = LAYERS.filter(
      (layer) => !files.some((file) => LAYERS.find(({ holds }) => holds.test(file)) === layer),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  it("keeps formats apart from each other, and rules apart from each other", () => {
    const apart = (folder: string, isMember: (file: string) => boolean): string[] => {
      const members = files.filter((file) => dirname(file) === folder && isMember(file));
      return members.flatMap((file) =>
        importsOf(file)
          .filter((name) => name !== file && members.includes(name))
          .map((name) => `${file} imports ${name}`),
      );
    };
    const isFormat = (file: string): boolean =>
      /Format\b/.test(readFileSync(join(ROOT, file), "utf8")) && !/\/(index|format|read-format)\.ts$/.test(file);
    expect(apart("shared/formats", isFormat)).toEqual([]);
    expect(apart("shared/rights/rules", (file) => !/\/(index|rule|rule-table)\.ts$/.test(file))).toEqual([]);
  });

  it.each([
    ["shared/story/rank.ts", "@aws-sdk/client-s3"],
    ["shared/formats/ninjs.ts", "shared/rights/decide.ts"],
    ["functions/ingest/ingest-file.ts", "@aws-sdk/client-s3"],
    ["functions/sweep/sweep-due.ts", "functions/ingest/ports.ts"],
    ["infra/inbox.ts", "functions/ingest/handler.ts"],
    ["stray/file.ts", "node:fs"],
  ])("stops %s from importing %s", (file, name) => {
    expect(trespasses(file, [name])).toHaveLength(1);
  });

  it("has only what belongs at the top level", () => {
    const allowed =
      /^(\..+|package(-lock)?\.json|tsconfig\.json|cdk\.json|bin|infra|functions|shared|test|README\.md|LICENSE|node_modules|cdk\.out|inbox)$/;
    expect(readdirSync(ROOT).filter((name) => !allowed.test(name))).toEqual([]);
  });
});
