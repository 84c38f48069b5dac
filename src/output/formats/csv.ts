/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;
const bare = /^-?\d[\d.,]*$/;

/**
 * Rows as CSV the way Danish spreadsheets open it: UTF-8 with its mark, semicolons, CRLF (RFC 4180). A text that a
 * spreadsheet would run is made plain with an apostrophe.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe = formula.test(text) && !bare.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
