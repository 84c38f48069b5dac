import { afterAll, expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { endReadingProcess } from "../bounded/read-bounded.ts";
import { inspectSource } from "../inspect-source.ts";
import { docxText, told } from "../testing/docx-text.ts";
import { docxOf, para, run, style, styled } from "../testing/write-docx.ts";

afterAll(endReadingProcess);

const hidden = (words: string): string => run(words, "<w:vanish/>");
const inserted = (inside: string): string => `<w:ins w:id="1" w:author="Birk Blæst">${inside}</w:ins>`;
const deleted = (words: string): string =>
  `<w:del w:id="2" w:author="Vigga Vindspejl"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

test("hidden words never show, however they are hidden", async () => {
  const source = await docxText({
    styles:
      style("skjult", "Skjult", "<w:rPr><w:vanish/></w:rPr>") +
      style("underskjult", "Under", `<w:basedOn w:val="skjult"/>`) +
      `<w:style w:type="character" w:styleId="tegn"><w:name w:val="tegn"/><w:rPr><w:vanish/></w:rPr></w:style>`,
    body: [
      para(run("Godkendt") + hidden(" HEMMELIGT1") + run(".")),
      styled("skjult", "HEMMELIGT2"),
      styled("underskjult", "HEMMELIGT3"),
      para(run("HEMMELIGT4", `<w:rStyle w:val="tegn"/>`)),
      para(`<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>HEMMELIGT5</w:t></w:r>`),
      styled("skjult", run("Dog synlig", `<w:vanish w:val="0"/>`)),
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${para("HEMMELIGT6")}</w:tc></w:tr><w:tr><w:tc>${para("Række")}</w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${para("HEMMELIGT7")}</w:tc><w:tc>${para("b")}</w:tc></w:tr></w:tbl>`,
    ].join(""),
  });
  expect(JSON.stringify(source)).not.toContain("HEMMELIGT");
  expect(source.text).toMatch(/^Godkendt\.\s+Dog synlig\s+Række\s+b$/);
  expect(source.notices).toMatchObject([{ code: "hidden-text-left-out", severity: "warning" }]);
});

test("what was inserted counts, what was deleted does not", async () => {
  const mark = (kind: string) => `<w:rPr><w:${kind} w:id="3" w:author="Birk Blæst"/></w:rPr>`;
  const source = await docxText({
    body: [
      para(run("Udvalget ") + deleted("afviste") + inserted(run("godkendte")) + run(" sagen.")),
      para(`<w:moveFrom w:id="4">${run("Flyttet")}</w:moveFrom>`) +
        para(`<w:moveTo w:id="4">${run("Flyttet")}</w:moveTo>`),
      para("Første del", mark("del")) + para(" og anden del"),
      `<w:tbl><w:tr><w:trPr><w:del w:id="5" w:author="x"/></w:trPr><w:tc>${para("væk")}</w:tc></w:tr><w:tr><w:tc>${para("bliver")}</w:tc></w:tr></w:tbl>`,
      para("Før", `<w:pPrChange w:id="6"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`),
    ].join(""),
  });
  expect(source.text.split("\n").filter(Boolean)).toEqual([
    "Udvalget godkendte sagen.",
    "Flyttet",
    "Første del og anden del",
    "bliver",
    "Før",
  ]);
  expect(told(source)).toEqual(["tracked-changes"]);
  expect(source.marks.filter(({ kind }) => kind === "heading")).toEqual([]);
});

test("comments and what other files brought in are told of", async () => {
  const source = await docxText({
    comments: `<w:comment w:id="0" w:author="Birk Blæst">${para("Ring til borgeren")}</w:comment>`,
    body: `${para(`${run("Godkendt.")}<w:r><w:commentReference w:id="0"/></w:r>`)}<w:altChunk r:id="x"/>`,
  });
  expect(source.text).toBe("Godkendt.");
  expect(told(source)).toEqual(["comments-left-out", "foreign-part-left-out"]);
});

const full = {
  properties: `<dc:title>Gadelys</dc:title><dc:creator>Asta Askeskov</dc:creator><cp:lastModifiedBy>Birk Blæst</cp:lastModifiedBy>`,
  comments: `<w:comment w:id="0" w:author="Vigga Vindspejl">${para("Ring til borgeren")}</w:comment>`,
  body: para(`${run("Godkendt")}${hidden(" af Asta")}${deleted(" ikke")}<w:r><w:commentReference w:id="0"/></w:r>`),
};

test("what a file holds beside what is shown can be asked for, apart from the reading", async () => {
  const bytes = docxOf(full);
  expect(await inspectSource({ name: "møde.docx", bytes })).toMatchObject({
    title: "Gadelys",
    tagged: null,
    metadata: [
      { name: "title", value: "Gadelys" },
      { name: "author", value: "Asta Askeskov" },
      { name: "lastModifiedBy", value: "Birk Blæst" },
      { name: "person-1", value: "Vigga Vindspejl" },
    ],
    hidden: [
      { kind: "invisible", text: "af Asta" },
      { kind: "deleted", text: "ikke" },
      { kind: "annotation", text: "Ring til borgeren" },
    ],
  });
  const reading = JSON.stringify(await docxText(full));
  for (const words of ["Asta", "Blæst", "Vindspejl", "borgeren", "ikke"]) expect(reading).not.toContain(words);
});

test("formats that hold nothing behind answer null, broken files a problem", async () => {
  expect(await inspectSource({ name: "x.txt", bytes: Buffer.from("Godkendt") })).toBeNull();
  expect(isProblem(await inspectSource({ name: "x.docx", bytes: Buffer.from("PK\x03\x04word/") }))).toBe(true);
});
