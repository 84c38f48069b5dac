import { deflateSync } from "node:zlib";

/** Words on a page: `x` and `y` in points from the upper left corner, at the baseline. */
export interface PrintedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

const height = 842;

/** A stream object of a PDF. `filters`: what a reader must undo, the last first. */
export function pdfStream(data: Uint8Array, filters = ""): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${filters} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

/** A PDF of numbered objects, the catalogue first, with its table of contents and end. `trailer`: further entries. */
export function pdfFile(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  objects.forEach((object, at) => {
    offsets.push(length);
    push(Buffer.from(`${at + 1} 0 obj\n`));
    push(typeof object === "string" ? Buffer.from(object, "latin1") : Buffer.from(object));
    push(Buffer.from("\nendobj\n"));
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = length;
  push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n`));
  push(Buffer.from(`<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

/** A PDF whose pages show the words, in Helvetica and its bold. Letters must be in Windows-1252. */
export function pdfOf(pages: readonly (readonly PrintedWords[])[]): Uint8Array {
  const contents = pages.map((words) => {
    const drawn = words.map(({ x, y, text, size = 10, bold = false }) => {
      const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
      return `BT /${bold ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped}) Tj ET`;
    });
    return deflateSync(Buffer.from(drawn.join("\n"), "latin1"));
  });
  return pdfWithContents(contents, "/Filter /FlateDecode");
}

/** A PDF with one page for each stream of drawing commands. */
export function pdfWithContents(contents: readonly Uint8Array[], filters: string): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = contents.map((_, at) => `${5 + at * 2} 0 R`).join(" ");
  return pdfFile([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      pdfStream(content, filters),
    ]),
  ]);
}

/** Lines below each other, 12 points apart, from `y` on. */
export function printedLines(lines: readonly string[], x = 60, y = 100, leading = 12): PrintedWords[] {
  return lines.map((text, at) => ({ x, y: y + at * leading, text }));
}
