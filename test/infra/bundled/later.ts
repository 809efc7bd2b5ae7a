/** What the chunk says: beyond ASCII, so that the bundle's charset shows. */
export const greeting = "Grüße";
