/** What was asked cannot be done as it was asked; nothing has been changed. The message names the place and the way out. */
export class Refusal extends Error {
  override name = "Refusal";
}
