type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that say something: without those that are undefined, `""` or an empty list. */
export function filled<T extends object>(fields: T): Filled<T> {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Filled<T>;
}
