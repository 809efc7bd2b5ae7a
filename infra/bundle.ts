import { join } from "node:path";
import { buildSync, type Metafile } from "esbuild";

const ROOT = join(import.meta.dirname, "..");

/** ESM has no `require`, and CommonJS packages in a bundle call it for Node's own modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles an entry file, such as a function's handler, into `outdir`: `index.mjs`, and chunks for what it imports only
 * when needed. Deterministic. Writes nothing but code; returns esbuild's account of what went in.
 * Throws with esbuild's messages when the source does not build.
 */
export function bundle(entryFile: string, outdir: string): Metafile {
  return buildSync({
    absWorkingDir: ROOT,
    entryPoints: { index: entryFile },
    outdir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // Packages' ES modules first: esbuild can leave out what is not used of them.
    mainFields: ["module", "main"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    banner: { js: REQUIRE },
    metafile: true,
    // What it throws says the same.
    logLevel: "silent",
  }).metafile;
}
