import type { Table } from "../functions/desk/answer.ts";

/**
 * What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"): a headline may begin so, and the file goes
 * to whoever writes the invoices.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180), its head first. */
export function csvText({ head, rows }: Table): string {
  return [head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
}

function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
