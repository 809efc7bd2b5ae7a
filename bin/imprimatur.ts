import { imprimaturApp } from "../infra/imprimatur-app.ts";
import { RefusedError } from "../infra/refused-error.ts";

try {
  imprimaturApp().synth();
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
