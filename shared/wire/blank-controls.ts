/** Text with a space for every control character but tab and line ends: no place in it moves. */
export function blankControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\x80-\x9f]/gu, " ");
}
