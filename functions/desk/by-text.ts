/** Orders texts by their UTF-16 units, as ISO instants and keys sort. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
