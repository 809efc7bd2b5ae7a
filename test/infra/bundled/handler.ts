import { kind } from "./common.cjs";

/** Uses a CommonJS module at once and an ES module only when called. */
export async function handler(): Promise<string> {
  const { greeting } = await import("./later.ts");
  return `${greeting} ${kind}`;
}
