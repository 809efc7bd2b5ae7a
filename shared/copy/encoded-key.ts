/**
 * A key of S3 as events, and listings that are asked to, spell it: like a form's field, `+` for a space and `%2B` for a
 * plus (S3 User Guide, "Event message structure").
 */
export function encodedKey(key: string): string {
  return encodeURIComponent(key.toWellFormed())
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The key that was spelled so; what is no such spelling stands as it is. */
export function decodedKey(encoded: string): string {
  const spaced = encoded.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
