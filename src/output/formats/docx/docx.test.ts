import { expect, it } from "vitest";
import { type DocxBlock, docxOf } from "./docx.ts";
import { openPackage } from "./testing/open-package.ts";

const now = new Date("2026-03-02T08:00:00Z");
const made = (blocks: readonly DocxBlock[]) =>
  docxOf({ title: "Opfølgning <&>", author: "Ærtebjerg Kommune", language: "da", blocks, now });

it("is a package of parts that all are there, each of them well formed", async () => {
  const parts = await openPackage(
    made([
      { kind: "heading", level: 1, text: "Mål & resultater" },
      {
        kind: "table",
        rows: [
          ["Periode", "Tal"],
          ["1. kv. 2025", "14,7 %"],
        ],
        numbers: true,
      },
      {
        kind: "chart",
        alt: 'Andelen "falder"',
        chart: {
          title: "Andel",
          labels: ["1. kv. 2025", "2. kv. 2025"],
          series: [{ name: "<By>", values: [14.7, null] }],
        },
      },
    ]),
  );
  expect([...parts.keys()]).toContain("word/charts/chart1.xml");
  const relations = [...(parts.get("word/_rels/document.xml.rels") ?? "").matchAll(/Target="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  for (const name of relations) expect([...parts.keys()]).toContain(`word/${name}`);
  const types = parts.get("[Content_Types].xml") ?? "";
  for (const [, name = ""] of types.matchAll(/PartName="\/([^"]+)"/g)) expect([...parts.keys()]).toContain(name);
  expect(parts.get("word/document.xml")).toContain(
    '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Mål &amp; resultater',
  );
  expect(parts.get("word/document.xml")).toContain('descr="Andelen &quot;falder&quot;"');
  const chart = parts.get("word/charts/chart1.xml") ?? "";
  expect(chart).toContain("<c:v>&lt;By&gt;</c:v>");
  expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>14.7</c:v></c:pt></c:numLit>');
});

it("holds no character that XML forbids, whatever was written", async () => {
  const parts = await openPackage(made([{ kind: "paragraph", text: "a\u0000b\u0007c\uFFFEd\uD800e 😀" }]));
  expect(parts.get("word/document.xml")).toContain("abcd\uFFFDe 😀");
});

it("is the same bytes for the same words", () => {
  expect(made([{ kind: "item", text: "Et" }])).toEqual(made([{ kind: "item", text: "Et" }]));
});
