/** A setting that the stack gives every function. A missing one is our own mistake: it stops the function at its start. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set; the stack sets it (infra/)`);
  return value;
}
