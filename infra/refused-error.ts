/** Synth stops for something that whoever runs it can mend. The message says what; a stack trace would say nothing more. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}
