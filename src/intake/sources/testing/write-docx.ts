import { crc32, deflateRawSync } from "node:zlib";

/** What a test says of a Word file: XML of its parts, of which only the body is needed. */
export interface DocxPlan {
  /** What stands inside `w:body`. */
  readonly body: string;
  /** What stands inside `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`, `w:comments`, `w:settings`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** Headers and footers: what stands inside each, by the id that `w:headerReference` uses. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** What stands inside `cp:coreProperties`. */
  readonly properties?: string;
  /** The namespaces of ISO's strict form. */
  readonly strict?: boolean;
  readonly contentType?: string;
}

/** A file in a zip. `packed`: already deflated bytes, with the length they say to unfold to. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly packed?: { readonly data: Uint8Array; readonly length: number };
  /** Not deflated. */
  readonly stored?: boolean;
}

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A zip of files, in order. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, packed, stored } of files) {
    const data = Buffer.from(packed?.data ?? (stored ? bytes : deflateRawSync(bytes)));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(packed ? 0 : crc32(Buffer.from(bytes)), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(packed?.length ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, tail, Buffer.from(name)]));
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, directory, Buffer.from("PK\x05\x06"), end]);
}

/** The parts of a Word file as Word names them. */
export function docxParts(plan: DocxPlan): ZipFile[] {
  const main = plan.strict ? strictMain : transitional;
  const relations = plan.strict ? strictOffice : office;
  const extra = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
  const part = (root: string, inside: string): string =>
    `${declaration}<w:${root} xmlns:w="${main}" xmlns:r="${relations}" ${extra}>${inside}</w:${root}>`;
  const named: [name: string, id: string, kind: string, xml: string][] = [];
  for (const kind of ["styles", "numbering", "footnotes", "endnotes", "comments", "settings"] as const) {
    const inside = plan[kind];
    if (inside !== undefined) named.push([`${kind}.xml`, `rId-${kind}`, kind, part(kind, inside)]);
  }
  for (const [id, inside] of Object.entries(plan.headers ?? {}))
    named.push([`${id}.xml`, id, "header", part("hdr", inside)]);
  for (const [id, inside] of Object.entries(plan.footers ?? {}))
    named.push([`${id}.xml`, id, "footer", part("ftr", inside)]);
  const file = (name: string, xml: string): ZipFile => ({ name, bytes: Buffer.from(xml) });
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const list = (inside: string): string =>
    `${declaration}<Relationships xmlns="${packageTypes}/relationships">${inside}</Relationships>`;
  const core = `${packageTypes}/relationships/metadata/core-properties`;
  const properties = plan.properties === undefined ? "" : relation("rId2", core, "docProps/core.xml");
  const types = `<Override PartName="/word/document.xml" ContentType="${plan.contentType ?? `${wordType}.document.main+xml`}"/>`;
  return [
    file("[Content_Types].xml", `${declaration}<Types xmlns="${packageTypes}/content-types">${types}</Types>`),
    file("_rels/.rels", list(relation("rId1", `${relations}/officeDocument`, "word/document.xml") + properties)),
    file(
      "word/_rels/document.xml.rels",
      list(named.map(([name, id, kind]) => relation(id, `${relations}/${kind}`, name)).join("")),
    ),
    file("word/document.xml", part("document", `<w:body>${plan.body}</w:body>`)),
    ...named.map(([name, , , xml]) => file(`word/${name}`, xml)),
    ...(plan.properties === undefined
      ? []
      : [
          file(
            "docProps/core.xml",
            `${declaration}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${plan.properties}</cp:coreProperties>`,
          ),
        ]),
  ];
}

/** A Word file. */
export function docxOf(plan: DocxPlan): Uint8Array {
  return zipOf(docxParts(plan));
}

/** A run of words. `properties`: what stands inside its `w:rPr`. */
export function run(words: string, properties = ""): string {
  const escaped = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph of words or of XML that begins with `<`. `properties`: what stands inside its `w:pPr`. */
export function para(words: string, properties = ""): string {
  const inside = words.startsWith("<") || words === "" ? words : run(words);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${inside}</w:p>`;
}

/** A paragraph with a style. */
export const styled = (style: string, words: string, more = ""): string =>
  para(words, `<w:pStyle w:val="${style}"/>${more}`);

/** What puts a paragraph into a list. */
export const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A style of paragraphs. */
export const style = (id: string, name: string, inside = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** A table of cells, each words or XML. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const cell = (inside: string): string => `<w:tc>${inside.startsWith("<") ? inside : para(inside)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A list's definition with its levels. */
export function listOf(
  id: number,
  levels: readonly { format: string; text: string; more?: string }[],
  more = "",
): string {
  const each = levels.map(
    ({ format, text, more: inside = "" }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inside}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${each.join("")}</w:abstractNum>`;
}

/** A list that documents use, of a definition. */
export const useList = (id: number, definition: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
