import type { Metafile } from "esbuild";

/** What a function loads at its start, and all that it could load, in bytes. */
export interface BundleSize {
  /** `index.mjs` with every chunk that it imports, directly or by way of others. */
  staticClosure: number;
  total: number;
}

/** Sizes of a bundle from esbuild's account of it. */
export function bundleSize({ outputs }: Metafile): BundleSize {
  const entry = Object.keys(outputs).find((name) => name.endsWith("index.mjs"));
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && outputs[path]) load(path);
    }
  };
  if (entry) load(entry);
  const bytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
  return { staticClosure: bytes(loaded), total: bytes(Object.keys(outputs)) };
}
