import { type ZipFile, zipOf } from "../../sources/testing/write-docx.ts";

/** A cell of a workbook to be written: a text, a number, or a day (ISO) that is kept as Excel keeps it. */
export type WrittenCell = string | number | null | { readonly day: string };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packed = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function letters(column: number): string {
  const rest = column % 26;
  return (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + rest);
}

/** The parts of a small workbook, as Excel writes them. */
export function workbookParts(sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>): ZipFile[] {
  const texts: string[] = [];
  const cellXml = (cell: WrittenCell, at: string): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return `<c r="${at}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
    return `<c r="${at}" s="1"><v>${Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + 25_569}</v></c>`;
  };
  const names = Object.keys(sheets);
  const bodies = Object.values(sheets).map((rows) => {
    const xml = rows.map((row, at) => {
      const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join("");
      return `<row r="${at + 1}">${cells}</row>`;
    });
    return `${head}<worksheet xmlns="${main}"><sheetData>${xml.join("")}</sheetData></worksheet>`;
  });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${head}<Relationships xmlns="${packed}/relationships">${inside}</Relationships>`;
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("");
  const parts: { name: string; content: string }[] = [
    { name: "[Content_Types].xml", content: `${head}<Types xmlns="${packed}/content-types"/>` },
    { name: "_rels/.rels", content: relations(relation("r1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"/>`)
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        `${names.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at}.xml`)).join("")}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("f", "styles", "styles.xml")}`,
      ),
    },
    { name: "xl/sharedStrings.xml", content: `${head}<sst xmlns="${main}">${shared}</sst>` },
    {
      name: "xl/styles.xml",
      content: `${head}<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...bodies.map((content, at) => ({ name: `xl/worksheets/sheet${at}.xml`, content })),
  ];
  return parts.map(({ name, content }) => ({ name, bytes: Buffer.from(content) }));
}

/** A small workbook. */
export const workbookOf = (sheets: Parameters<typeof workbookParts>[0]): Uint8Array => zipOf(workbookParts(sheets));
