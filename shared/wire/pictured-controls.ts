/**
 * Text with the pictures of its control characters (U+2400 on) for themselves, tab and line ends apart, so that
 * patterns that look for them can be read. Lengths do not change.
 */
export function picturedControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\v\f\r\x7f-\x9f]/gu, (control) =>
    String.fromCharCode(0x2400 + control.charCodeAt(0)),
  );
}
