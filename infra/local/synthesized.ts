import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceHash } from "./source-hash.ts";
import type { Template } from "./template.ts";

/** The one stack of an assembly, as `cdk synth` wrote it. */
export interface Synthesized {
  name: string;
  directory: string;
  template: Template;
  /** Whether it had to be made now. */
  isNew: boolean;
}

/** How the stack is synthesized. */
export interface SynthOptions {
  /** The project's directory. */
  root: string;
  stage: string;
  /** A directory of policies used instead of the project's own. */
  policies?: string;
  /** A file of subscribers used instead of the project's own. */
  subscribers?: string;
  /** Called before the synthesis, which takes seconds. */
  onSynth?(): void;
}

/** `cdk synth` failed. The message is what it printed. */
export class SynthError extends Error {
  override readonly name = "SynthError";
}

/** Assemblies of older sources are kept this long: another stack may still run from one. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The CDK must not look for accounts: not in the user's files, not on the network. */
function synthEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"));
  return {
    ...Object.fromEntries(own),
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    CDK_DISABLE_CLI_TELEMETRY: "1",
    CI: "true",
  };
}

function synth(options: SynthOptions, output: string): Promise<void> {
  const { root, stage, policies, subscribers } = options;
  const cdk = join(root, "node_modules", "aws-cdk", "bin", "cdk");
  const context = [
    "--context",
    `stage=${stage}`,
    ...(policies === undefined ? [] : ["--context", `policies=${policies}`]),
    ...(subscribers === undefined ? [] : ["--context", `subscribers=${subscribers}`]),
  ];
  const app = `"${process.execPath}" bin/imprimatur.ts`;
  const args = [cdk, "synth", "--app", app, "--quiet", "--no-notices", "--no-lookups", "--output", output, ...context];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, env: synthEnvironment() }, (error, stdout, stderr) => {
      if (error) reject(new SynthError(`${stdout}${stderr}`.trim() || error.message));
      else resolve();
    });
  });
}

function isWhole(directory: string): boolean {
  try {
    const { stacks } = read(directory);
    return stacks.every(({ template }) => {
      const assets = Object.values(template.Resources).map((resource) => resource.Metadata?.["aws:asset:path"]);
      return assets.every((asset) => typeof asset !== "string" || existsSync(join(directory, asset)));
    });
  } catch {
    return false;
  }
}

function read(directory: string): { stacks: { name: string; template: Template }[] } {
  const end = ".template.json";
  const files = readdirSync(directory).filter((file) => file.endsWith(end));
  if (files.length === 0) throw new SynthError(`There is no template in ${directory}.`);
  const stacks = files.map((file) => ({
    name: file.slice(0, -end.length),
    template: JSON.parse(readFileSync(join(directory, file), "utf8")) as Template,
  }));
  return { stacks };
}

function removeOld(folder: string, current: string): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (entry !== current && Date.now() - statSync(path).mtimeMs > KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The stack as `cdk synth` makes it of the sources as they are now. Synthesized only when they changed, or when
 * something of the assembly is missing. Rejects with `SynthError`.
 */
export async function synthesized(options: SynthOptions): Promise<Synthesized> {
  const folder = join(options.root, "cdk.out", "local");
  const key = `${options.stage}-${sourceHash(options.root, [options.policies, options.subscribers])}`;
  const directory = join(folder, key);
  const isNew = !isWhole(directory);
  if (isNew) {
    options.onSynth?.();
    mkdirSync(folder, { recursive: true });
    const making = `${directory}.${process.pid}`;
    try {
      await synth(options, making);
      // Bundles lie under a project of type "module"; on Lambda no such file is above them.
      writeFileSync(join(making, "package.json"), "{}\n");
      rmSync(directory, { recursive: true, force: true });
      renameSync(making, directory);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    removeOld(folder, key);
  }
  const [stack] = read(directory).stacks;
  if (stack === undefined) throw new SynthError(`There is no template in ${directory}.`);
  return { ...stack, directory, isNew };
}
