import { constants, deflateRawSync } from "node:zlib";
import { docxOf, docxParts, para, tableOf, type ZipFile, zipOf } from "./write-docx.ts";
import { pdfFile, pdfOf, pdfWithContents, printedLines } from "./write-pdf.ts";

/** A document made to cost much. `short`: quick enough for the tests; all of them run in the soak. */
export interface WorstInput {
  readonly name: string;
  readonly short: boolean;
  make(): Uint8Array;
}

const megabyte = 1024 * 1024;

/** Bytes without meaning, the same at every call (xorshift). */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 2463534242;
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}

/** A zlib stream that unfolds to `megabytes` of the pattern: one block, repeated, without ever holding the whole. */
export function deflateBomb(pattern: string, megabytes: number): Uint8Array {
  const chunk = Buffer.alloc(megabyte, pattern);
  const block = deflateRawSync(chunk, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: megabytes }, () => block);
  // An empty last block; the checksum is left wrong, since nobody gets that far.
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...blocks, Buffer.from([3, 0, 0, 0, 0, 0])]);
}

const flate = "/Filter /FlateDecode";
const pdfBomb = (pattern: string, megabytes: number): Uint8Array =>
  pdfWithContents([deflateBomb(pattern, megabytes)], flate);
const meeting = (html: string): Uint8Array =>
  Buffer.from(JSON.stringify({ Dagsordenpunkter: [{ Number: "1", Caption: "Gadelys", Felter: [{ Html: html }] }] }));
const text = (line: string, length: number): Uint8Array =>
  Buffer.from(line.repeat(Math.floor(length / Buffer.byteLength(line))));
/** A Word file whose document is the XML, packed as it is given; the rest is as Word has it. */
const docx = (document: Partial<ZipFile>): Uint8Array =>
  zipOf(docxParts({ body: "" }).map((file) => (file.name === "word/document.xml" ? { ...file, ...document } : file)));
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docxXml = (prolog: string, body: string): Uint8Array =>
  docx({ bytes: Buffer.from(`${prolog}<w:document ${word}><w:body>${body}</w:body></w:document>`) });
/** A part that unfolds to so many MB of the pattern. The head of a zlib stream is no part of a zip. */
const docxBomb = (pattern: string, megabytes: number): Uint8Array =>
  docx({ packed: { data: deflateBomb(pattern, megabytes).subarray(2, -4), length: 0xfffffff0 } });
/** Ten entities, each ten of the one before. */
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");
const all = (name: string, short: boolean, make: () => Uint8Array): WorstInput => ({ name, short, make });

export const worstInputs: readonly WorstInput[] = [
  all("nothing", true, () => new Uint8Array()),
  all("a photo named .pdf", true, () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(megabyte)])),
  all("a zip bomb named .pdf", true, () => Buffer.concat([Buffer.from("PK\x03\x04"), deflateBomb("\0", 200)])),
  all("50 MB of noise", true, () => noise(50 * megabyte)),
  all("50 MB of noise as PDF", true, () => Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(50 * megabyte)])),
  all("4 MB of noise", true, () => noise(4 * megabyte)),
  all("zeros", true, () => new Uint8Array(4 * megabyte)),
  all("PDF with 2 GB of spaces", true, () => pdfBomb(" ", 2048)),
  all("PDF with 1 GB of numbers", true, () => pdfBomb("1 ", 1024)),
  all("PDF with 300 MB of brackets", false, () => pdfBomb("[", 300)),
  all("PDF with 400 MB of text commands", false, () => pdfBomb("BT (Sag) Tj ET ", 400)),
  all("PDF with 60 MB of saved states", false, () => pdfBomb("q ", 60)),
  all("PDF of 4,000 pages", false, () => pdfOf(Array.from({ length: 4000 }, () => printedLines(["Godkendt."])))),
  all("PDF of 1,000 full pages", false, () =>
    pdfOf(
      Array.from({ length: 1000 }, (_, page) =>
        printedLines(Array.from({ length: 55 }, (_, at) => `Side ${page} linje ${at} med nogle ord i`)),
      ),
    ),
  ),
  all("PDF whose pages name each other", true, () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 9 >>",
    ]),
  ),
  all("Word file with 2 GB of spaces", true, () => docxBomb(" ", 2048)),
  all("Word file with 300 MB of open paragraphs", true, () => docxBomb("<w:p>", 300)),
  all("Word file with 50 MB of noise for XML", false, () => docx({ bytes: noise(50 * megabyte) })),
  all("Word file with ten thousand million laughs", true, () =>
    docxXml(`<!DOCTYPE w:document [<!ENTITY a0 "ha">${laughs}]>`, para("<w:r><w:t>&a10;</w:t></w:r>")),
  ),
  all("Word file of 100,000 paragraphs", true, () =>
    docxOf({ body: para("Godkendt med bemærkninger.").repeat(100_000) }),
  ),
  all("Word file of 600,000 empty cells", false, () =>
    docxOf({ body: `<w:tbl>${`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(60)}</w:tr>`.repeat(10_000)}</w:tbl>` }),
  ),
  all("Word file of 2,000,000 empty paragraphs", false, () =>
    docxOf({ body: `${"<w:p/>".repeat(2_000_000)}${para("Slut")}` }),
  ),
  all("Word file of 100,000 tables in one another", true, () =>
    docxOf({ body: "<w:tbl><w:tr><w:tc>".repeat(100_000) + para("Slut") + "</w:tc></w:tr></w:tbl>".repeat(100_000) }),
  ),
  all("Word file of 100,000 text boxes in one another", true, () =>
    docxOf({
      body: "<w:p><w:r><w:txbxContent>".repeat(100_000) + para("Slut") + "</w:txbxContent></w:r></w:p>".repeat(100_000),
    }),
  ),
  all("Word file of one paragraph of 4 MB", true, () => docxOf({ body: para("Godkendt idet ".repeat(300_000)) })),
  all("Word file with 300,000 attributes", true, () =>
    docxOf({ body: `<w:p ${Array.from({ length: 300_000 }, (_, at) => `w:a${at}="x"`).join(" ")}/>${para("Slut")}` }),
  ),
  all("Word file that declares namespaces without end", true, () =>
    docxOf({
      body: `${Array.from({ length: 20_000 }, (_, at) => `<w:p xmlns:a${at}="x">`).join("")}${"</w:p>".repeat(20_000)}`,
    }),
  ),
  all("Word file of 3,000 full tables", false, () =>
    docxOf({
      body: tableOf([
        ["Lys", "1", "2"],
        ["Bænke", "3", "4"],
      ]).repeat(3000),
    }),
  ),
  all("100,000 headings", true, () => text("# Overskrift\n\nTekst.\n\n", 2_200_000)),
  all("4 MB of headings", false, () => text("# 1. Overskrift\n\n", 4 * megabyte)),
  all("4 MB of minutes", false, () =>
    text("## 3. Gadelys\nSagsnr.: 24/18490\n### Beslutning\nGodkendt. Afbud: Vigga Vindspejl (Ø)\n\n", 4 * megabyte),
  ),
  all("4 MB in one line", true, () => text("Godkendt idet Udvalget ", 4 * megabyte)),
  all("4 MB of line breaks", false, () => text("x\n", 4 * megabyte)),
  all("4 MB of one letter", true, () => text("a", 4 * megabyte)),
  all("4 MB of bars", false, () => text("|a|b|\n", 4 * megabyte)),
  all("JSON as deep as it is long", true, () => Buffer.from(`{"Dagsordenpunkter":${"[".repeat(3 * megabyte)}`)),
  all("JSON of 190,000 items", false, () => Buffer.from(`{"Dagsordenpunkter":[${"{},".repeat(190_000)}{}]}`)),
  all("HTML of open tags", true, () => meeting("<div><p><b>x".repeat(300_000))),
  all("HTML of bold without end", true, () =>
    meeting(Array.from({ length: 200_000 }, (_, at) => `<p><b id=${at}>x`).join("")),
  ),
  all("HTML of one long table", false, () => meeting(`<table>${"<tr><td>1<td>2".repeat(90_000)}`)),
  all("HTML of 350,000 attributes", false, () =>
    meeting(`<a ${Array.from({ length: 350_000 }, (_, at) => `b${at}`).join(" ")}>x`),
  ),
  all("HTML of entities", false, () => meeting("&amp;&#x41;".repeat(350_000))),
];
