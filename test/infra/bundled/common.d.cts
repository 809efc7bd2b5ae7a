export const kind: string;
