/**
 * What kind of transmission an item is, where its supplier said so. `update`, `correction`, `writethru`, `refile` and
 * `repeat` stand in the place of what was sent before; `lead`, `add`, `insert` and `take` are items of their own.
 */
export const CHANGES = [
  "new",
  "update",
  "correction",
  "writethru",
  "lead",
  "add",
  "insert",
  "take",
  "refile",
  "repeat",
  "advisory",
] as const;
export type Change = (typeof CHANGES)[number];
