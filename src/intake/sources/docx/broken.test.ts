import { afterAll, expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import type { SourceText } from "../../source-text.ts";
import { endReadingProcess } from "../bounded/read-bounded.ts";
import { openSource } from "../open-source.ts";
import { docxOf, docxParts, para, type ZipFile, zipOf } from "../testing/write-docx.ts";

afterAll(endReadingProcess);

const body = Array.from({ length: 400 }, (_, at) =>
  para(`Linje ${at} om gadelys på Tværvej ${(at * 7919) % 1000}.`),
).join("");
const parts = docxParts({ body });
const whole = zipOf(parts);
const open = async (bytes: Uint8Array): Promise<SourceText | string> => {
  const source = await openSource({ name: "møde.docx", bytes });
  return isProblem(source) ? source.key : source;
};
const read = async (bytes: Uint8Array): Promise<SourceText> => {
  const source = await open(bytes);
  if (typeof source === "string") throw new Error(source);
  return source;
};
const codes = ({ notices }: SourceText): string[] => notices.map(({ code }) => code);
const withPart = (name: string, change: Partial<ZipFile>): Uint8Array =>
  zipOf(parts.map((file) => (file.name === name ? { ...file, ...change } : file)));

test("a file that was cut gives what is there, and says that something is missing", async () => {
  const full = await read(whole);
  const cut = await read(whole.subarray(0, Math.floor(whole.length * 0.6)));
  expect(full.notices).toEqual([]);
  expect(codes(cut)).toEqual(["docx-damaged"]);
  expect(cut.text.length).toBeGreaterThan(1000);
  expect(full.text.startsWith(cut.text.slice(0, 1000))).toBe(true);
});

test("XML that breaks off gives what came before", async () => {
  const xml = Buffer.from(parts.find(({ name }) => name === "word/document.xml")?.bytes ?? []);
  const source = await read(withPart("word/document.xml", { bytes: xml.subarray(0, xml.length - 2000) }));
  expect(codes(source)).toEqual(["docx-damaged"]);
  expect(source.text).toContain("Linje 370 ");
  expect(source.text).not.toContain("Linje 399 ");
});

test("a wrong checksum is told of", async () => {
  const xml = parts.find(({ name }) => name === "word/document.xml")?.bytes ?? new Uint8Array();
  const source = await read(withPart("word/document.xml", { packed: { data: xml, length: xml.length }, stored: true }));
  expect(codes(source)).toEqual(["docx-damaged"]);
});

test("files without their relations, with other names and with folders written backwards are read", async () => {
  const without = await read(zipOf(parts.filter(({ name }) => !name.endsWith(".rels"))));
  const backwards = await read(zipOf(parts.map((file) => ({ ...file, name: file.name.replaceAll("/", "\\") }))));
  const renamed = await read(
    zipOf(
      parts.map(({ name, bytes }) => ({
        name: name.replace("document.xml", "document2.xml"),
        bytes: Buffer.from(Buffer.from(bytes).toString().replace("document.xml", "document2.xml")),
      })),
    ),
  );
  for (const { text, notices } of [without, backwards, renamed]) {
    expect(text).toContain("Linje 399 ");
    expect(notices).toEqual([]);
  }
});

test("XML in UTF-16, with a byte order mark and in Windows-1252", async () => {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${para("Ærø, Øland og Åsum")}</w:body></w:document>`;
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${xml}`;
  const big = Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le").swap16();
  for (const bytes of [
    Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le"),
    big,
    Buffer.from(`\ufeff${xml}`),
    Buffer.from(declared("windows-1252"), "latin1"),
    Buffer.from(declared("ISO-8859-1"), "latin1"),
  ]) {
    const source = await read(withPart("word/document.xml", { bytes }));
    expect(source.text).toBe("Ærø, Øland og Åsum");
    expect(source.notices).toEqual([]);
  }
});

test("prefixes are names like others", async () => {
  const bytes = Buffer.from(
    `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><r><t>Gadelys</t></r></x:p><w:p xmlns:w="urn:vindby"><t>fremmed</t></w:p></body></document>`,
  );
  const { text, marks } = await read(withPart("word/document.xml", { bytes }));
  expect(text).toBe("Gadelys");
  expect(marks).toEqual([{ kind: "heading", span: [0, 7], level: 2 }]);
});

test("Word's other kinds, and other programs' files, get the remedy that helps", async () => {
  const kind = (type: string) => open(docxOf({ body, contentType: `application/${type}` }));
  expect(await kind("vnd.ms-word.document.macroEnabled.main+xml")).toBe("problem.format-save-as-docx");
  expect(await kind("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")).toBe(
    "problem.format-save-as-docx",
  );
  const odt = { name: "mimetype", bytes: Buffer.from("application/vnd.oasis.opendocument.text"), stored: true };
  expect(await open(zipOf([odt]))).toBe("problem.format-save-as-docx");
  expect(await open(zipOf([{ name: "xl/workbook.xml", bytes: Buffer.from("x") }]))).toBe("problem.format-not-read");
  expect(await open(zipOf([{ name: "billede.png", bytes: Buffer.from("x") }]))).toBe("problem.format-not-read");
  const compound = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, "utf16le")]);
  expect(await open(compound("WordDocument"))).toBe("problem.format-save-as-docx");
  expect(await open(compound("EncryptedPackage"))).toBe("problem.file-encrypted");
  expect(await open(compound("Workbook"))).toBe("problem.format-not-read");
  expect(await open(Buffer.from("{\\rtf1 Godkendt}"))).toBe("problem.format-save-as-docx");
});

test("a document without words, and a zip that only looks like one", async () => {
  expect(await open(docxOf({ body: para("") }))).toBe("problem.docx-no-text");
  expect(await open(zipOf([{ name: "word/andet.txt", bytes: Buffer.from("x") }]))).toBe("problem.docx-broken");
  expect(await open(withPart("word/document.xml", { bytes: Buffer.from("ikke XML") }))).toBe("problem.docx-broken");
});

test("a document type is refused, whatever it declares", async () => {
  const xml = Buffer.from(parts.find(({ name }) => name === "word/document.xml")?.bytes ?? []).toString();
  const declared = xml.replace(
    "<w:document",
    `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document`,
  );
  expect(await open(withPart("word/document.xml", { bytes: Buffer.from(declared) }))).toBe("problem.docx-declares");
});

test("a zip of more files than a document has is refused", async () => {
  const empty = Array.from({ length: 20_001 }, (_, at) => ({
    name: `word/media/${at}`,
    bytes: new Uint8Array(),
    stored: true,
  }));
  expect(await open(zipOf([...parts, ...empty]))).toBe("problem.docx-swells");
});
