import type { Language } from "../../texts/say.ts";
import { escapeXml } from "../escape-xml.ts";
import { type Part, zipOf } from "../zip.ts";
import { chartXml, type DocxChart } from "./chart.ts";

/** What stands in a Word document, in its order. A table's first row is its header; `numbers`: all columns but the first. */
export type DocxBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly bold?: boolean }
  | { readonly kind: "item"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly numbers: boolean }
  | { readonly kind: "chart"; readonly chart: DocxChart; readonly alt: string };

/** A document with what it says of itself. */
export interface DocxDocument {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly blocks: readonly DocxBlock[];
  /** The moment it is made; stands in the file. */
  readonly now: Date;
}

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * A Word document (.docx, Office Open XML as ECMA-376 has it): headings by Word's own styles, tables with header rows,
 * charts that Word draws itself, with their words for a screen reader. What people wrote is text and can be nothing else.
 */
export function docxOf(document: DocxDocument): Uint8Array<ArrayBuffer> {
  const { title, author, language, blocks, now } = document;
  const charts = blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
  let chart = 0;
  const body = blocks.map((block) => blockXml(block, () => ++chart)).join("");
  const moment = now.toISOString().replace(/\.\d+Z$/, "Z");
  const parts: Part[] = [
    { name: "[Content_Types].xml", text: contentTypes(charts.length) },
    {
      name: "_rels/.rels",
      text: relations([
        ["rId1", `${officeType}/officeDocument`, "word/document.xml"],
        [
          "rId2",
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml",
        ],
      ]),
    },
    {
      name: "docProps/core.xml",
      text: `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>${tagOf(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
    },
    {
      name: "word/document.xml",
      text: `${head}<w:document ${spaces}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
    { name: "word/styles.xml", text: styles(tagOf(language)) },
    { name: "word/numbering.xml", text: numbering },
    {
      name: "word/_rels/document.xml.rels",
      text: relations([
        ["rIdStyles", `${officeType}/styles`, "styles.xml"],
        ["rIdNumbering", `${officeType}/numbering`, "numbering.xml"],
        ...charts.map((_, at) => [`rIdChart${at + 1}`, `${officeType}/chart`, `charts/chart${at + 1}.xml`] as const),
      ]),
    },
    ...charts.map((each, at) => ({ name: `word/charts/chart${at + 1}.xml`, text: head + chartXml(each) })),
  ];
  return zipOf(parts);
}

const tagOf = (language: Language) => (language === "da" ? "da-DK" : "en-GB");

/** A text as XML can hold it: without the characters it forbids. */
const xml = (text: string) =>
  escapeXml(text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));

function blockXml(block: DocxBlock, nextChart: () => number): string {
  switch (block.kind) {
    case "heading":
      return paragraph(block.text, `<w:pStyle w:val="Heading${block.level}"/>`);
    case "paragraph":
      return block.text
        .split(/\n+/)
        .map((line) => paragraph(line, "", block.bold === true ? "<w:rPr><w:b/></w:rPr>" : ""))
        .join("");
    case "item":
      return paragraph(block.text, '<w:pStyle w:val="ListBullet"/>');
    case "table":
      return table(block.rows, block.numbers) + paragraph("", "");
    case "chart":
      return drawing(nextChart(), block.alt);
  }
}

const paragraph = (text: string, properties: string, run = "") =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${text === "" ? "" : `<w:r>${run}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`}</w:p>`;

function table(
  rows: DocxBlock extends infer Each ? (Each extends { rows: infer R } ? R : never) : never,
  numbers: boolean,
) {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.floor(9638 / columns);
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join("");
  const line = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="D9D4CA"/>`;
  const borders = ["top", "bottom", "insideH"].map(line).join("");
  const body = rows.map((row, at) => {
    const cells = row.map((text, column) => {
      const right = numbers && column > 0 ? '<w:jc w:val="right"/>' : "";
      const bold = at === 0 || column === 0 ? "<w:rPr><w:b/></w:rPr>" : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, right, bold)}</w:tc>`;
    });
    return `<w:tr>${at === 0 ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLook w:val="0620" w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`;
}

// English Metric Units: 914400 to the inch.
const chartSize = { cx: 5_760_000, cy: 2_700_000 };

function drawing(number: number, alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${chartSize.cx}" cy="${chartSize.cy}"/><wp:docPr id="${number}" name="Figur ${number}" descr="${xml(alt)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

function contentTypes(charts: number): string {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/word/document.xml", `${word}.document.main+xml`)}${override("/word/styles.xml", `${word}.styles+xml`)}${override("/word/numbering.xml", `${word}.numbering+xml`)}${override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${Array.from({ length: charts }, (_, at) => override(`/word/charts/chart${at + 1}.xml`, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")).join("")}</Types>`;
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("");
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each}</Relationships>`;
}

function styles(language: string): string {
  const heading = (level: number, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${level === 1 ? 0 : 320}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
  return `${head}<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1, 36)}${heading(2, 28)}${heading(3, 24)}<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
}

const numbering = `${head}<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
