/** A command's text with what differs from run to run blanked, every column as wide as it was. */
export function blanked(text: string): string {
  return text
    .replace(/\b20\d\d-\d\d-\d\dT[\d:.]+Z/g, (instant) => instant.replace(/\d/g, "0"))
    .replace(/\b20\d\d-\d\d-\d\d\b/g, (day) => day.replace(/\d/g, "0"))
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => id.replace(/[0-9a-f]/g, "0"))
    .replace(/\b[0-9a-f]{32,64}\b/g, (hash) => "0".repeat(hash.length));
}
