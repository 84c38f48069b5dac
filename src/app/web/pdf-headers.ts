/** What every PDF is sent with. `name`: letters, digits and hyphens, without the ending. */
export function pdfHeaders(name: string): Readonly<Record<string, string>> {
  return {
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="${name.replace(/[^A-Za-z0-9-]/g, "")}.pdf"`,
  };
}
