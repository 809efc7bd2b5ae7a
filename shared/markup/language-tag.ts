/** A language tag in its canonical spelling (`en_us` is `en-US`); undefined for what is none. */
export function languageTag(raw: string | undefined): string | undefined {
  const tag = raw?.trim().replaceAll("_", "-");
  if (!tag || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
