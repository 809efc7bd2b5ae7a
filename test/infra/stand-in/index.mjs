// Stands in for a bundled function where only the template matters.
export const handler = async () => ({});
